/** A link as an HTML page: a form where the store takes one, otherwise a few lines of script. */
import { escapeHtml } from '../escape-html.ts'
import { literal, ownHeaders, type UsableLink } from './usable-link.ts'

export function htmlSnippet(link: UsableLink): string {
  return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(titles[link.kind === 'form' ? 'form' : link.method])}</title>
${link.kind === 'form' ? form(link) : link.method === 'GET' ? anchor(link) : scripted(link)}</html>
`
}

const titles = {
  form: 'Send a file',
  GET: 'Download',
  HEAD: 'Look',
  PUT: 'Send a file',
  POST: 'Ask the storage',
  DELETE: 'Delete',
}

function form({ url, fields }: Extract<UsableLink, { kind: 'form' }>): string {
  const hidden = Object.entries(fields)
    .map(
      ([name, value]) => `  <input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">\n`,
    )
    .join('')
  return `<form action="${escapeHtml(url)}" method="post" enctype="multipart/form-data">
${hidden}  <label>File <input type="file" name="file" required></label>
  <button>Send</button>
</form>
`
}

function anchor({ url }: Extract<UsableLink, { kind: 'request' }>): string {
  return `<a href="${escapeHtml(url)}" rel="noreferrer">Download</a>\n`
}

/** A form sends neither PUT nor DELETE. The storage must allow the page's origin (CORS). */
function scripted(link: Extract<UsableLink, { kind: 'request' }>): string {
  const sends = link.file !== null
  const own = ownHeaders(link.headers).map(([name, value]) => `${literal(name)}: ${literal(value)}`)
  const script = `const url = ${literal(link.url)}
  const headers = { ${own.join(', ')} }
  document.querySelector('form').addEventListener('submit', async (event) => {
    event.preventDefault()
    const body = document.querySelector('input')?.files[0]
    const answer = await fetch(url, { method: '${link.method}', headers, body }).catch(() => ({ ok: false, status: 0 }))
    document.querySelector('output').textContent = answer.ok ? 'Done' : \`It did not work (\${answer.status})\`
  })`
  return `<form>
${sends ? '  <label>File <input type="file" required></label>\n' : ''}  <button>${escapeHtml(titles[link.method])}</button>
  <output></output>
</form>
<script type="module">
  ${script.replaceAll('<', '\\u003c')}
</script>
`
}
