/** Ends a process and all it started at one moment, as a power cut would: main, transfer, GPU, renderer, zygotes. */
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'

interface RunningProcess {
  pid: number
  parent: number
  session: number
}

/** Looked for anew this often until nothing is left. */
const LOOK_AGAIN_MS = 5
/** The system takes memory back from a killed process well within this time. */
const LONGEST_MS = 10_000

/**
 * Kills with SIGKILL and waits until every one of them is gone.
 * @param leader a process that leads a session of its own (spawned `detached`)
 * @returns how many were killed
 * @throws Error where one does not go
 */
export async function killTree(leader: number): Promise<number> {
  const tree = new Set(treeOf(leader))
  // The group at once, so that none sees another die; then those that left the group.
  kill(-leader)
  for (const pid of tree) kill(pid)
  const deadline = Date.now() + LONGEST_MS
  for (let left = [...tree]; left.length > 0; left = stillThere(leader, tree)) {
    if (Date.now() > deadline) throw new Error(`processes outlived SIGKILL: ${left.join(', ')}`)
    await sleep(LOOK_AGAIN_MS)
  }
  return tree.size
}

/** The leader, what descends from it, and what its session holds, whoever its parent is by now. */
function treeOf(leader: number): number[] {
  const all = runningProcesses()
  const tree = new Set([leader])
  for (let before = 0; before !== tree.size; ) {
    before = tree.size
    for (const { pid, parent, session } of all) if (session === leader || tree.has(parent)) tree.add(pid)
  }
  return [...tree]
}

/** One that was started between the look and the kill is killed now. */
function stillThere(leader: number, tree: Set<number>): number[] {
  const left = runningProcesses().filter(({ pid, session }) => session === leader || tree.has(pid))
  for (const { pid } of left) {
    tree.add(pid)
    kill(pid)
  }
  return left.map(({ pid }) => pid)
}

function kill(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch {
    // It is gone already.
  }
}

/** Without zombies, which hold nothing any more. */
function runningProcesses(): RunningProcess[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      const stat = readStat(name)
      // https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html: a command may hold spaces and brackets.
      const [state, parent, , session] = stat.slice(stat.lastIndexOf(')') + 2).split(' ')
      if (state === undefined || state === '' || state === 'Z' || state === 'X') return []
      return [{ pid: Number(name), parent: Number(parent), session: Number(session) }]
    })
}

function readStat(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8')
  } catch {
    return ''
  }
}
