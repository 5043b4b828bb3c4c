/** Bundles what is measured to plain JavaScript, so that no TypeScript loader is measured with it. */
import { join, resolve } from 'node:path'
import { build } from 'vite'

const root = resolve(import.meta.dirname, '../..')

/** @returns the folder of the bundles, named like their sources */
export async function buildPrograms(): Promise<string> {
  const folder = join(root, 'out/bench')
  const programs = (name: string) => join(import.meta.dirname, 'programs', `${name}.ts`)
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      ssr: true,
      target: 'node20.18',
      outDir: folder,
      emptyOutDir: true,
      rolldownOptions: {
        input: {
          'slipway-engine': programs('slipway-engine'),
          transfer: join(root, 'transfer/transfer.ts'),
          'lib-storage': programs('lib-storage'),
          'sink-server': programs('sink-server'),
          'local-s3': join(root, 'local-s3/process.ts'),
        },
        output: { format: 'es', entryFileNames: '[name].js' },
      },
    },
  })
  // One script for a page, with all that it imports.
  await build({
    root,
    configFile: false,
    logLevel: 'warn',
    build: {
      outDir: folder,
      emptyOutDir: false,
      rolldownOptions: {
        input: { 'uppy-page': programs('uppy-page') },
        output: { format: 'iife', entryFileNames: '[name].js' },
      },
    },
  })
  return folder
}
