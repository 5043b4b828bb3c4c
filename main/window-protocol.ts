/** Serves the built page over `app://slipway`, so that nothing is ever loaded from `file://`. */
import { readFile } from 'node:fs/promises'
import { extname, join, normalize } from 'node:path'
import { protocol } from 'electron'
import mime from 'mime'

const SCHEME = 'app'
const HOST = 'slipway'
export const PAGE_ORIGIN = `${SCHEME}://${HOST}`

const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self' data:",
  "font-src 'self'",
  "connect-src 'self'",
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ')

/** Call it before the app is ready. */
export function registerPageScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: SCHEME, privileges: { standard: true, secure: true, codeCache: true } },
  ])
}

/**
 * @param pageDirectory the built renderer
 * @param other what is served besides it, by path; null for nothing
 */
export function servePage(
  pageDirectory: string,
  other: (path: string) => Promise<Response | null> = async () => null,
): void {
  protocol.handle(SCHEME, async (request) => {
    const url = new URL(request.url)
    const served = url.host === HOST ? await other(url.pathname) : null
    if (served !== null) return served
    const path = pathInside(pageDirectory, url)
    const body = path === null ? null : await readFile(path).catch(() => null)
    if (path === null || body === null) return new Response(null, { status: 404 })
    return new Response(new Uint8Array(body), {
      headers: {
        'content-type': `${mime.getType(extname(path)) ?? 'application/octet-stream'}; charset=utf-8`,
        'content-security-policy': POLICY,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
      },
    })
  })
}

/** @returns null for another host, and for a path that leads out of the directory */
function pathInside(directory: string, url: URL): string | null {
  if (url.host !== HOST) return null
  const path = normalize(join(directory, decodeURIComponent(url.pathname)))
  return path.startsWith(join(directory, '/')) ? path : null
}
