/** What a program with all its processes takes, as Linux counts it. */
import { readdirSync, readFileSync } from 'node:fs'
import { setTimeout as sleep } from 'node:timers/promises'
import { treeUsage } from '../peers/process-usage.ts'

/** @returns share of one core over the time, in percent */
export async function cpuPercent(pid: number, overMs: number): Promise<number> {
  const before = treeUsage(pid).cpuSeconds
  await sleep(overMs)
  return ((treeUsage(pid).cpuSeconds - before) / (overMs / 1000)) * 100
}

/**
 * Memory shared by several processes counts once (proportional set size).
 * @returns MiB of a process and all that descend from it
 */
export function memoryMib(root: number): number {
  const children = new Map<number, number[]>()
  for (const pid of readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)) {
    const parent = parentOf(pid)
    children.set(parent, [...(children.get(parent) ?? []), pid])
  }
  const sum = (pid: number): number =>
    pssKib(pid) + (children.get(pid) ?? []).reduce((total, child) => total + sum(child), 0)
  return sum(root) / 1024
}

function parentOf(pid: number): number {
  return Number(/^PPid:\s+(\d+)/m.exec(readOrNothing(`/proc/${pid}/status`))?.[1] ?? 0)
}

function pssKib(pid: number): number {
  return Number(/^Pss:\s+(\d+) kB/m.exec(readOrNothing(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0)
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    // It has ended since the folder was listed.
    return ''
  }
}
