// `npm run test:controls`: takes out the control of each threat in turn, in a copy of the last commit, and sees its test
// fail. A control whose test passes without it is guarded by nobody. `--only 6,14` chooses threats.

import { mkdtemp, readFile, rm, symlink, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { runMain } from './prepare.mjs'
import { root } from './project.mjs'
import { capture, runOrThrow } from './run-command.mjs'
import { controls } from './threat-controls.mjs'

runMain(async () => {
  const { values } = parseArgs({ options: { only: { type: 'string' } } })
  const chosen = values.only?.split(',').map(Number)
  const copy = join(await mkdtemp(join(tmpdir(), 'slipway-controls-')), 'copy')
  await runOrThrow('git', ['worktree', 'add', '--detach', '--quiet', copy], { cwd: root })
  const unguarded = []
  try {
    await symlink(join(root, 'node_modules'), join(copy, 'node_modules'))
    for (const control of controls.filter(({ threat }) => chosen?.includes(threat) ?? true)) {
      const failed = await failsWithout(copy, control)
      console.log(
        `${failed ? 'guarded  ' : 'UNGUARDED'} ${String(control.threat).padStart(2)} ${control.what}`,
      )
      if (!failed) unguarded.push(control)
    }
  } finally {
    await runOrThrow('git', ['worktree', 'remove', '--force', copy], { cwd: root })
    await rm(join(copy, '..'), { recursive: true, force: true })
  }
  return unguarded.length === 0 ? 0 : 1
})

/** @throws where the control is not where it was */
async function failsWithout(copy, { file, control, without, test }) {
  const path = join(copy, file)
  const source = await readFile(path, 'utf8')
  if (!source.includes(control)) throw new Error(`${file} no longer says: ${control}`)
  await writeFile(
    path,
    source.replace(control, () => without),
  )
  try {
    const { code, stdout } = await capture(
      process.execPath,
      [join(copy, 'node_modules/vitest/vitest.mjs'), 'run', '--project', 'unit', test],
      { cwd: copy, stdio: ['ignore', 'pipe', 'ignore'] },
    )
    // A run that found no test has failed for another reason.
    return code !== 0 && /\bTests\b.*\d+ failed/.test(stdout)
  } finally {
    await writeFile(path, source)
  }
}
