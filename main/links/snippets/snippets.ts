/** A link as each program uses it. Pure. */
import { HIDDEN_ADDRESS, type Program } from '../../../contract/link.ts'
import { curlSnippet } from './curl.ts'
import { htmlSnippet } from './html.ts'
import { axiosSnippet, fetchSnippet } from './javascript.ts'
import { pythonSnippet } from './python.ts'
import type { UsableLink } from './usable-link.ts'

const generators: Record<Program, (link: UsableLink) => string> = {
  curl: curlSnippet,
  python: pythonSnippet,
  fetch: fetchSnippet,
  axios: axiosSnippet,
  html: htmlSnippet,
}

/** @returns text that holds the link: a bearer secret */
export function snippetFor(link: UsableLink, program: Program): string {
  return generators[program](link)
}

const SECRET_FIELDS = new Set(['Policy', 'X-Amz-Signature', 'X-Amz-Credential', 'X-Amz-Security-Token'])

/** The same without address, policy and signature, fit to be shown. */
export function previewsOf(link: UsableLink): Record<Program, string> {
  const shown: UsableLink =
    link.kind === 'request'
      ? { ...link, url: HIDDEN_ADDRESS }
      : {
          ...link,
          url: HIDDEN_ADDRESS,
          fields: Object.fromEntries(
            Object.entries(link.fields).map(([name, value]) => [
              name,
              SECRET_FIELDS.has(name) ? '[secret]' : value,
            ]),
          ),
        }
  return {
    curl: curlSnippet(shown),
    python: pythonSnippet(shown),
    fetch: fetchSnippet(shown),
    axios: axiosSnippet(shown),
    html: htmlSnippet(shown),
  }
}
