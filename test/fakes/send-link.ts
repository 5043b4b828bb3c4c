/** Uses a link as a client without credentials does, and as one that changes something about it. */
import http from 'node:http'

export interface HandedLink {
  method: string
  url: string
  /** To be sent as they are. */
  headers: Record<string, string>
  /** Of a form; null for what is no form. */
  fields: Record<string, string> | null
}

/** What a client might try to get more out of a link than it was made for. */
export const changes = ['another header', 'another verb', 'another key'] as const
export type Change = (typeof changes)[number]

/** @returns the status that the store answers with */
export function sendLink(link: HandedLink, body = 'hello'): Promise<number> {
  return link.fields === null ? send(link, body) : sendForm(link, body)
}

/** @returns the statuses of every request that differs so from what was signed */
export function sendChanged(link: HandedLink, change: Change): Promise<number[]> {
  return Promise.all((link.fields === null ? changedRequests : changedForms)(link, change))
}

function changedRequests(link: HandedLink, change: Change): Promise<number>[] {
  switch (change) {
    case 'another header':
      // What is signed beside the host, or the host itself, which every signature holds.
      return Object.keys({ host: '', ...link.headers }).map((name) =>
        send({ ...link, headers: { ...link.headers, [name]: 'other/x' } }, 'hello'),
      )
    case 'another verb':
      return ['GET', 'PUT', 'POST', 'DELETE', 'HEAD']
        .filter((method) => method !== link.method)
        .map((method) => send({ ...link, method }, 'hello'))
    case 'another key':
      return [send({ ...link, url: link.url.replace('?', 'x?') }, 'hello')]
  }
}

function changedForms(link: HandedLink, change: Change): Promise<number>[] {
  const { fields, url } = link
  const object = `${url.replace(/\/$/, '')}/${(fields?.key ?? '').replace(/\/?\$\{filename\}$/, '/a.txt')}`
  switch (change) {
    case 'another header':
      return (
        Object.keys(fields ?? {})
          // The key has a change of its own; the bucket that counts is the address's.
          .filter((name) => name !== 'key' && name !== 'bucket')
          .map((name) => sendForm({ ...link, fields: { ...fields, [name]: 'other/x' } }, 'hello'))
      )
    case 'another verb':
      return ['GET', 'PUT', 'DELETE', 'HEAD'].map((method) =>
        send({ ...link, method, url: object, fields: null }, 'hello'),
      )
    case 'another key':
      return [sendForm({ ...link, fields: { ...fields, key: 'elsewhere/a.txt' } }, 'hello')]
  }
}

async function sendForm({ url, fields }: HandedLink, content: string): Promise<number> {
  const form = new FormData()
  for (const [name, value] of Object.entries(fields ?? {})) form.append(name, value)
  form.append('file', new File([content], 'a.txt'))
  return (await fetch(url, { method: 'POST', body: form })).status
}

/** Node's own client: `fetch` sends no host but the address's. */
function send({ method, url, headers }: HandedLink, body: string): Promise<number> {
  return new Promise((resolve, reject) => {
    const request = http.request(url, { method, headers }, (response) => {
      response.resume()
      response.once('end', () => resolve(response.statusCode ?? 0))
    })
    request.once('error', reject)
    request.end(method === 'PUT' || method === 'POST' ? body : undefined)
  })
}
