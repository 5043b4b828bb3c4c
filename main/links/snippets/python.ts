/** A link as a Python program with `requests`. */
import { literal, localPath, ownHeaders, type UsableLink } from './usable-link.ts'

export function pythonSnippet(link: UsableLink): string {
  return `import requests\n\n${link.kind === 'form' ? form(link) : request(link)}answer.raise_for_status()\n${after(link)}`
}

function form(link: Extract<UsableLink, { kind: 'form' }>): string {
  return `url = ${literal(link.url)}
fields = ${record(Object.entries(link.fields))}
with open(${literal(localPath(link.file))}, "rb") as file:
    answer = requests.post(url, data=fields, files={"file": (${literal(link.file)}, file)})
`
}

function request(link: Extract<UsableLink, { kind: 'request' }>): string {
  const url = `url = ${literal(link.url)}\n`
  const headers = ownHeaders(link.headers)
  const named = headers.length === 0 ? '' : ', headers=headers'
  const given = headers.length === 0 ? '' : `headers = ${record(headers)}\n`
  if (link.file === null || link.method === 'GET' || link.method === 'HEAD')
    return `${url}${given}answer = requests.request("${link.method}", url${named})\n`
  return `${url}${given}with open(${literal(localPath(link.file))}, "rb") as file:
    answer = requests.request("${link.method}", url${named}, data=file)
`
}

function after(link: UsableLink): string {
  if (link.kind === 'form' || link.method !== 'GET' || link.file === null) return ''
  return `with open(${literal(localPath(link.file))}, "wb") as file:\n    file.write(answer.content)\n`
}

function record(entries: readonly [string, string][]): string {
  return `{\n${entries.map(([name, value]) => `    ${literal(name)}: ${literal(value)},\n`).join('')}}`
}
