/** Builds the page with a fake bridge in front of it and serves it under the app's own policy. Run it to look around. */
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { build, type Plugin } from 'vite'

/** What main sends for `app://`. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'"

const types: Record<string, string> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
}

export interface PreviewServer {
  /** Such as `http://127.0.0.1:4321`. */
  origin: string
  close(): Promise<void>
}

/** @param port 0 for any that is free */
export async function startPreview(port = 0): Promise<PreviewServer> {
  const files = await buildPage()
  const server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1) || 'index.html'
    const body = files.get(path)
    response.writeHead(body === undefined ? 404 : 200, {
      'content-type': types[extname(path)] ?? 'application/octet-stream',
      'content-security-policy': policy,
      // Names change with their content, and what a browser keeps it also keeps compiled.
      ...(path.startsWith('assets/') && { 'cache-control': 'max-age=3600, immutable' }),
    })
    response.end(body)
  })
  await new Promise<void>((listening) => server.listen(port, '127.0.0.1', listening))
  return {
    origin: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    close: () => new Promise((closed) => server.close(() => closed())),
  }
}

async function buildPage(): Promise<Map<string, string | Uint8Array>> {
  // Under vitest it is `test`, for which libraries behave differently from what people get.
  process.env.NODE_ENV = 'production'
  const built = await build({
    configFile: false,
    root: resolve(import.meta.dirname, '../../../renderer'),
    base: './',
    logLevel: 'error',
    plugins: [react(), withFakeBridge()],
    build: { write: false, modulePreload: false, target: 'chrome130' },
  })
  const outputs = Array.isArray(built) ? built : 'output' in built ? [built] : []
  return new Map(
    outputs
      .flatMap(({ output }) => output)
      .map((file) => [file.fileName, file.type === 'asset' ? file.source : file.code]),
  )
}

/** The page's own HTML with one more script, which runs before the others. */
function withFakeBridge(): Plugin {
  return {
    name: 'with-fake-bridge',
    transformIndexHtml: {
      order: 'pre',
      handler: () => [
        {
          tag: 'script',
          attrs: { type: 'module', src: `/@fs${resolve(import.meta.dirname, 'preview.ts')}` },
          injectTo: 'head-prepend',
        },
      ],
    },
  }
}

if (process.argv[1] === import.meta.filename) {
  const { origin } = await startPreview(5_199)
  console.log(`${origin}/?scene=every-state&theme=dark`)
}
