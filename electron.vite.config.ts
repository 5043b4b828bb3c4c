// Builds the processes of the app into `out/`: main, transfer and local-s3 as ES modules, the preload as one
// sandboxed CommonJS file, the renderer as a page.

import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const root = import.meta.dirname

/** The older of the two runtimes the app is tested in (Electron 33.2: Node 20.18, Chrome 130). */
const nodeTarget = 'node20.18'
const chromeTarget = 'chrome130'

export default defineConfig({
  main: {
    build: {
      target: nodeTarget,
      sourcemap: true,
      // Production dependencies stay outside: libsql is native, and electron-builder ships them as they are.
      externalizeDeps: true,
      rolldownOptions: {
        input: {
          main: resolve(root, 'main/main.ts'),
          transfer: resolve(root, 'transfer/transfer.ts'),
          'local-s3': resolve(root, 'local-s3/process.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: 'chunks/[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      target: nodeTarget,
      sourcemap: true,
      // A sandboxed preload can require nothing but `electron`.
      externalizeDeps: false,
      rolldownOptions: {
        input: { preload: resolve(root, 'preload/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs', codeSplitting: false },
      },
    },
  },
  renderer: {
    root: resolve(root, 'renderer'),
    plugins: [react()],
    build: {
      target: chromeTarget,
      sourcemap: true,
      rolldownOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
})
