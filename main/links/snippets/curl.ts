/** A link as a curl command for a POSIX shell. */
import { localPath, ownHeaders, type UsableLink } from './usable-link.ts'

export function curlSnippet(link: UsableLink): string {
  const words = ['curl --fail --show-error']
  if (link.kind === 'form') {
    for (const [name, value] of Object.entries(link.fields))
      words.push(`--form-string ${quote(`${name}=${value}`)}`)
    // Within the quotes of a form's own syntax a quote or a backslash is escaped.
    const path = localPath(link.file).replace(/["\\]/g, '\\$&')
    return lines([...words, `--form ${quote(`file=@"${path}"`)}`, quote(link.url)])
  }
  if (link.method === 'HEAD') words.push('--head')
  else if (link.method !== 'GET' && !(link.method === 'PUT' && link.file !== null))
    words.push(`--request ${link.method}`)
  for (const [name, value] of ownHeaders(link.headers)) words.push(`--header ${quote(`${name}: ${value}`)}`)
  if (link.file !== null) {
    const path = quote(localPath(link.file))
    if (link.method === 'GET') words.push(`--output ${path}`)
    else if (link.method === 'PUT') words.push(`--upload-file ${path}`)
    else words.push(`--data-binary ${quote(`@${localPath(link.file)}`)}`)
  }
  return lines([...words, quote(link.url)])
}

function lines(words: readonly string[]): string {
  return `${words.join(' \\\n  ')}\n`
}

function quote(text: string): string {
  return `'${text.replaceAll("'", `'\\''`)}'`
}
