// Builds the processes of the app into `out/`: main, transfer and local-s3 as ES modules, the preload as one
// sandboxed CommonJS file, the renderer as a page.

import { resolve } from 'node:path'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'
import { noteBundledPackages } from './scripts/packaging/bundled-packages.mjs'
import { shippedAsFolders } from './scripts/packaging/shipped-packages.mjs'

const root = import.meta.dirname

/** The older of the two runtimes the app is tested in (Electron 33.2: Node 20.18, Chrome 130). */
const nodeTarget = 'node20.18'
const chromeTarget = 'chrome130'

export default defineConfig({
  main: {
    plugins: [noteBundledPackages()],
    build: {
      target: nodeTarget,
      sourcemap: true,
      // Everything is bundled but native code: only what runs is inside, and nothing is looked for at the start.
      externalizeDeps: false,
      rolldownOptions: {
        external: shippedAsFolders,
        input: {
          main: resolve(root, 'main/main.ts'),
          transfer: resolve(root, 'transfer/transfer.ts'),
          'walk-worker': resolve(root, 'main/intake/walk-worker.ts'),
          'local-s3': resolve(root, 'local-s3/process.ts'),
        },
        output: {
          format: 'es',
          entryFileNames: '[name].js',
          chunkFileNames: 'chunks/[name]-[hash].js',
          minify: true,
        },
      },
    },
  },
  preload: {
    plugins: [noteBundledPackages()],
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
    plugins: [react(), noteBundledPackages()],
    build: {
      target: chromeTarget,
      // Half of it to read and to compile before the window can be used.
      minify: true,
      sourcemap: true,
      rolldownOptions: { input: resolve(root, 'renderer/index.html') },
    },
  },
})
