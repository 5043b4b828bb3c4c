// The steps of `npm test` in their order: what each needs installed and how it runs and counts.

import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { countExit, countPlaywright, countVitest } from './count-results.mjs'
import { runInSession } from './desktop-session.mjs'
import { findElectron } from './electron-runtime.mjs'
import { runTool, toolPath } from './local-tool.mjs'
import { build } from './prepare.mjs'
import { root } from './project.mjs'

const reports = join(root, 'test-results')

/** Under CI, biome colours every letter by itself, which nobody can read in a log. */
const plainOutput = process.stdout.isTTY ? [] : ['--colors=off']

export const testSteps = [
  {
    name: 'lint',
    packages: [],
    run: async () =>
      countExit(await runTool('@biomejs/biome', 'biome', ['ci', '--error-on-warnings', ...plainOutput])),
  },
  { name: 'types', packages: [], run: async () => countExit(await runTool('typescript', 'tsc', ['-b'])) },
  {
    name: 'build',
    packages: [],
    run: async () => {
      await build()
      return countExit(0)
    },
  },
  { name: 'unit', packages: ['runtime', 'testClients', 'fonts'], run: () => runVitest('unit') },
  { name: 'integration', packages: ['ceph', 'network', 'testClients'], run: () => runVitest('integration') },
  { name: 'e2e', packages: ['runtime', 'display', 'keychain', 'testClients', 'fonts'], run: runPlaywright },
]

async function runVitest(project) {
  const report = await freshReport(project)
  const args = ['run', '--project', project, '--reporter', 'default', '--reporter', 'json']
  const code = await runTool('vitest', 'vitest', [...args, `--outputFile.json=${report}`])
  return countVitest(await readReport(report), code)
}

async function runPlaywright() {
  const { folder } = await findElectron()
  const report = await freshReport('e2e')
  const playwright = await toolPath('@playwright/test', 'playwright')
  const code = await runInSession([process.execPath, playwright, 'test', '--reporter', 'list,json'], {
    cwd: root,
    env: { ...process.env, ELECTRON_OVERRIDE_DIST_PATH: folder, PLAYWRIGHT_JSON_OUTPUT_FILE: report },
  })
  return countPlaywright(await readReport(report), code)
}

/** A report of an earlier run must never be counted for this one. */
async function freshReport(name) {
  const path = join(reports, `${name}.json`)
  await mkdir(reports, { recursive: true })
  await rm(path, { force: true })
  return path
}

async function readReport(path) {
  try {
    return JSON.parse(await readFile(path, 'utf8'))
  } catch {
    return null
  }
}
