/** A link as an HTML page, in the language of whoever made it: a form where the store takes one, otherwise a few lines of script. */
import { directionOf, languageOf } from '../../../contract/words/languages.ts'
import { spokenLocale } from '../../../contract/words/speech.ts'
import { words } from '../../../contract/words/words.ts'
import { escapeHtml } from '../escape-html.ts'
import { literal, ownHeaders, type UsableLink } from './usable-link.ts'

export function htmlSnippet(link: UsableLink): string {
  const locale = spokenLocale()
  return `<!doctype html>
<html lang="${locale}" dir="${directionOf(languageOf(locale))}">
<meta charset="utf-8">
<meta name="robots" content="noindex">
<meta name="referrer" content="no-referrer">
<title>${escapeHtml(titleOf(link))}</title>
${link.kind === 'form' ? form(link) : link.method === 'GET' ? anchor(link) : scripted(link)}</html>
`
}

function titleOf(link: UsableLink): string {
  const { download, snippet } = words.pages
  if (link.kind === 'form') return snippet.sendFile
  return {
    GET: download,
    HEAD: snippet.look,
    PUT: snippet.sendFile,
    POST: snippet.ask,
    DELETE: snippet.delete,
  }[link.method]
}

function form({ url, fields }: Extract<UsableLink, { kind: 'form' }>): string {
  const hidden = Object.entries(fields)
    .map(
      ([name, value]) => `  <input type="hidden" name="${escapeHtml(name)}" value="${escapeHtml(value)}">\n`,
    )
    .join('')
  return `<form action="${escapeHtml(url)}" method="post" enctype="multipart/form-data">
${hidden}  <label>${escapeHtml(words.pages.snippet.file)} <input type="file" name="file" required></label>
  <button>${escapeHtml(words.pages.send)}</button>
</form>
`
}

function anchor({ url }: Extract<UsableLink, { kind: 'request' }>): string {
  return `<a href="${escapeHtml(url)}" rel="noreferrer">${escapeHtml(words.pages.download)}</a>\n`
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
    document.querySelector('output').textContent = answer.ok ? ${literal(words.pages.snippet.done)} : \`\${${literal(words.pages.snippet.failed)}} (\${answer.status})\`
  })`
  return `<form>
${sends ? `  <label>${escapeHtml(words.pages.snippet.file)} <input type="file" required></label>\n` : ''}  <button>${escapeHtml(titleOf(link))}</button>
  <output></output>
</form>
<script type="module">
  ${script.replaceAll('<', '\\u003c')}
</script>
`
}
