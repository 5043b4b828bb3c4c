/** What a running process has used so far, as Linux counts it. */
import { readdirSync, readFileSync } from 'node:fs'
import { KIB, MIB } from '../../contract/limits.ts'

export interface Usage {
  /** User and system time. */
  cpuSeconds: number
  /** Peak of resident memory. */
  memoryMib: number
}

/** Of a kernel's clock as `/proc` shows it, on every architecture Debian has: `getconf CLK_TCK`. */
const TICKS_PER_SECOND = 100

/** Memory is the peak since the process began. https://man7.org/linux/man-pages/man5/proc_pid_stat.5.html */
export function usageOf(pid: number): Usage {
  const fields = statFields(pid)
  const ticks = Number(fields[11]) + Number(fields[12])
  const [, kib = '0'] = /VmHWM:\s+(\d+) kB/.exec(readFileSync(`/proc/${pid}/status`, 'utf8')) ?? []
  return { cpuSeconds: ticks / TICKS_PER_SECOND, memoryMib: (Number(kib) * KIB) / MIB }
}

/** A process and all that descend from it and live. */
export function treeUsage(root: number): Usage {
  const parents = new Map(readdirSync('/proc').filter(isPid).map(parentOf))
  const belongs = (pid: number): boolean => pid === root || (pid > 1 && belongs(parents.get(pid) ?? 0))
  let sum: Usage = { cpuSeconds: 0, memoryMib: 0 }
  for (const pid of parents.keys())
    if (belongs(pid))
      sum = addUsage(
        sum,
        orNothing(() => usageOf(pid)),
      )
  return sum
}

export function addUsage(one: Usage, other: Usage): Usage {
  return { cpuSeconds: one.cpuSeconds + other.cpuSeconds, memoryMib: one.memoryMib + other.memoryMib }
}

function isPid(name: string): boolean {
  return /^\d+$/.test(name)
}

function parentOf(pid: string): [number, number] {
  try {
    return [Number(pid), Number(statFields(Number(pid))[1])]
  } catch {
    // It has ended since the folder was listed.
    return [Number(pid), 0]
  }
}

function orNothing(read: () => Usage): Usage {
  try {
    return read()
  } catch {
    return { cpuSeconds: 0, memoryMib: 0 }
  }
}

/** From the third field on: the second is a name in brackets that may hold anything. */
function statFields(pid: number): string[] {
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ')
}
