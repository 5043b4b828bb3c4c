/** A link as a JavaScript program for Node, with `fetch` or with axios. */
import { literal, localPath, ownHeaders, type UsableLink } from './usable-link.ts'

export function fetchSnippet(link: UsableLink): string {
  const check = `if (!answer.ok) throw new Error(\`\${answer.status} \${await answer.text()}\`)\n`
  if (link.kind === 'form')
    return `${filesystem('readFile')}${formData(link)}const answer = await fetch(${literal(link.url)}, { method: 'POST', body: form })
${check}`
  const { method, file } = link
  const body = sends(link) ? `  body: await readFile(${path(file)}),\n` : ''
  const options = `{\n  method: '${method}',\n${headers(link)}${body}}`
  const saves = file !== null && method === 'GET'
  return `${sends(link) ? filesystem('readFile') : saves ? filesystem('writeFile') : ''}const answer = await fetch(${literal(link.url)}, ${options})
${check}${saves ? `await writeFile(${path(file)}, Buffer.from(await answer.arrayBuffer()))\n` : ''}`
}

export function axiosSnippet(link: UsableLink): string {
  const axios = "import axios from 'axios'\n"
  if (link.kind === 'form')
    return `${filesystem('readFile').trimEnd()}\n${axios}\n${formData(link)}await axios.post(${literal(link.url)}, form)\n`
  const { method, file } = link
  const body = sends(link) ? `  data: await readFile(${path(file)}),\n` : ''
  const saves = file !== null && method === 'GET'
  const type = saves ? "  responseType: 'arraybuffer',\n" : ''
  const files = sends(link)
    ? filesystem('readFile').trimEnd()
    : saves
      ? filesystem('writeFile').trimEnd()
      : ''
  return `${files === '' ? '' : `${files}\n`}${axios}
const answer = await axios.request({
  method: '${method}',
  url: ${literal(link.url)},
${headers(link)}${body}${type}})
${saves ? `await writeFile(${path(file)}, answer.data)\n` : 'console.log(answer.status)\n'}`
}

function sends({ method, file }: Extract<UsableLink, { kind: 'request' }>): boolean {
  return file !== null && (method === 'PUT' || method === 'POST')
}

function formData({ fields, file }: Extract<UsableLink, { kind: 'form' }>): string {
  return `const fields = {
${Object.entries(fields)
  .map(([name, value]) => `  ${literal(name)}: ${literal(value)},\n`)
  .join('')}}
const form = new FormData()
for (const [name, value] of Object.entries(fields)) form.append(name, value)
form.append('file', new Blob([await readFile(${path(file)})]), ${literal(file)})
`
}

function headers(link: Extract<UsableLink, { kind: 'request' }>): string {
  const own = ownHeaders(link.headers)
  if (own.length === 0) return ''
  return `  headers: { ${own.map(([name, value]) => `${literal(name)}: ${literal(value)}`).join(', ')} },\n`
}

function path(file: string | null): string {
  return literal(localPath(file ?? ''))
}

function filesystem(name: string): string {
  return `import { ${name} } from 'node:fs/promises'\n\n`
}
