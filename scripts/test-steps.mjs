// The steps of `npm test` in their order: what each needs installed and how it runs and counts.

import { mkdir, readFile, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { countExit, countPlaywright, countVitest } from './count-results.mjs'
import { runInSession } from './desktop-session.mjs'
import { findElectron } from './electron-runtime.mjs'
import { runTool, toolPath } from './local-tool.mjs'
import { archiveOf, driven, packUnpacked, released, unpackedExecutable } from './packaging/pack.mjs'
import { anyPerson } from './person.mjs'
import { build } from './prepare.mjs'
import { root } from './project.mjs'

const reports = join(root, 'test-results')

/** Under CI, biome colours every letter by itself, which nobody can read in a log. */
const plainOutput = process.stdout.isTTY ? [] : ['--colors=off']

/** What tests that open windows need. */
const windowed = ['runtime', 'display', 'keychain', 'testClients', 'network', 'fonts']

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
  { name: 'unit', packages: ['runtime', 'testClients', 'network', 'fonts'], run: () => runVitest('unit') },
  { name: 'integration', packages: ['ceph', 'network', 'testClients'], run: () => runVitest('integration') },
  { name: 'e2e', packages: windowed, run: runPlaywright },
  { name: 'packaged', packages: windowed, run: testPackaged },
  { name: 'packaged-e2e', packages: windowed, run: drivePackaged, onlyByName: true },
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

/** Packs the app that people get and tries it from outside, as a person who is not root. */
async function testPackaged() {
  if ((await packUnpacked()) !== 0) return countExit(1)
  const person = await anyPerson()
  const report = join(person.home, 'packaged.json')
  const vitest = await toolPath('vitest', 'vitest')
  const args = [
    'run',
    '--configLoader',
    'runner',
    '--project',
    'packaged',
    '--reporter',
    'default',
    '--reporter',
    'json',
  ]
  const code = await runInSession(
    [process.execPath, vitest, ...args, `--outputFile.json=${report}`],
    { cwd: person.checkout, env: person.env },
    person.prefix,
  )
  return countVitest(await readReport(report), code)
}

/** The whole end-to-end suite against the packaged app, with its sandbox on (decision 5). */
async function drivePackaged() {
  // Needs npm modules, which are not there yet when this file is read on a bare machine.
  const { differences } = await import('./packaging/compare-archives.mjs')
  if ((await packUnpacked()) !== 0 || (await packUnpacked({ drivenByTests: true })) !== 0) return countExit(1)
  const other = differences(archiveOf(released), archiveOf(driven))
  if (other.join() !== 'package.json') throw new Error(`The two packaged apps differ in: ${other.join(', ')}`)
  const person = await anyPerson()
  const report = join(person.home, 'packaged-e2e.json')
  const playwright = await toolPath('@playwright/test', 'playwright')
  const code = await runInSession(
    [process.execPath, playwright, 'test', '--reporter', 'list,json', '--output', join(person.home, 'e2e')],
    {
      cwd: person.checkout,
      env: {
        ...person.env,
        SLIPWAY_PACKAGED: unpackedExecutable(join(person.checkout, driven)),
        PLAYWRIGHT_JSON_OUTPUT_FILE: report,
      },
    },
    person.prefix,
  )
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
