// Bundles the handler into one file for Lambda: `npm run example:signing-service [-- FOLDER]`.

import { join } from 'node:path'
import { build } from 'vite'

const here = import.meta.dirname

await build({
  root: here,
  configFile: false,
  logLevel: 'warn',
  ssr: { noExternal: true },
  build: {
    ssr: join(here, 'handler.ts'),
    target: 'node22',
    outDir: process.argv[2] ?? join(here, 'dist'),
    emptyOutDir: true,
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'index.mjs', codeSplitting: false } },
  },
})
