/** The end of a whole process tree. */
import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { existsSync, readFileSync } from 'node:fs'
import { expect, it } from 'vitest'
import { killTree } from './process-tree.ts'

it('ends children, those that began a session of their own, and those whose parent is gone', async () => {
  const script = 'sleep 60 & echo $!; setsid sleep 60 & echo $!; sh -c "sleep 60 & echo \\$!"; echo all; wait'
  const leader = spawn('sh', ['-c', script], { detached: true, stdio: ['ignore', 'pipe', 'inherit'] })
  let printed = ''
  for await (const text of leader.stdout) {
    printed += text
    if (printed.includes('all')) break
  }
  const pids = [...printed.matchAll(/\d+/g)].map(String)
  expect(pids.map(isRunning)).toEqual([true, true, true])

  const ended = once(leader, 'exit')
  await killTree(leader.pid ?? 0)

  expect(await ended).toEqual([null, 'SIGKILL'])
  expect(pids.map(isRunning)).toEqual([false, false, false])
})

function isRunning(pid: string): boolean {
  const path = `/proc/${pid}/stat`
  return existsSync(path) && !/\) [ZX] /.test(readFileSync(path, 'utf8'))
}
