/** Looks for a secret wherever the app could leave it: IPC, pages, output, files, and the memory of its processes. */
import { closeSync, openSync, readdirSync, readFileSync, readSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { Place } from '../fakes/canary.ts'
import type { RunningApp } from './launch-app.ts'

/** Larger stretches of memory are Chromium's reservations, which nothing of ours is in. Bytes. */
const LARGEST_STRETCH = 256 * 2 ** 20
const CHUNK = 4 * 2 ** 20

/** Keeps what the app prints, and everything that main answers or sends to the page. @returns what was said so far */
export async function watchApp(app: RunningApp): Promise<() => Promise<Place[]>> {
  const output: string[] = []
  app.electron.process().stdout?.on('data', (text: Buffer) => output.push(text.toString()))
  app.electron.process().stderr?.on('data', (text: Buffer) => output.push(text.toString()))
  // The watch for leaks looks through it already, and keeps it from now on.
  await app.electron.evaluate(() => void Object.assign(globalThis, { traffic: [] }))
  return async () => {
    const traffic = await app.electron.evaluate(() => (globalThis as { traffic?: string[] }).traffic ?? [])
    if (traffic.length === 0) throw new Error('Nothing of what main told the page was kept')
    return [
      ...traffic.map((text) => ({ path: 'IPC', text })),
      { path: 'page', text: await app.page.content() },
      {
        path: 'page storage',
        text: await app.page.evaluate(() => JSON.stringify({ ...localStorage, ...sessionStorage })),
      },
      { path: 'output', text: output.join('') },
    ]
  }
}

/** As it is, and in base64, wherever it begins. @returns the paths of the places that hold it */
export function placesWith(secret: string, places: readonly Place[]): string[] {
  const encoded = Buffer.from(secret).toString('base64').slice(0, -4)
  return places
    .filter(({ text }) => text.includes(secret) || (secret.length > 12 && text.includes(encoded)))
    .map(({ path }) => path)
}

export function readAll(directory: string): (Place & { mode: number })[] {
  return readdirSync(directory, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => {
      const path = join(entry.parentPath, entry.name)
      return { path, text: readFileSync(path, 'latin1'), mode: statSync(path).mode }
    })
}

export interface AppProcess {
  pid: number
  /** What it was started with, as anyone on the computer may read it. */
  arguments: string
  environment: string
}

/** The app's own and all below it, but for the shell around it. */
export function processesOf(app: RunningApp): AppProcess[] {
  const parents = new Map<number, number>()
  for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
    const parent = /^PPid:\s+(\d+)/m.exec(tryRead(`/proc/${name}/status`))?.[1]
    parents.set(Number(name), Number(parent ?? 0))
  }
  const root = app.electron.process().pid ?? 0
  const isBelow = (pid: number): boolean => pid === root || (pid > 1 && isBelow(parents.get(pid) ?? 0))
  return [...parents.keys()].filter(isBelow).map((pid) => ({
    pid,
    arguments: tryRead(`/proc/${pid}/cmdline`),
    environment: tryRead(`/proc/${pid}/environ`),
  }))
}

/** Whether a process holds it in what it may write to: where a program keeps what it works with. */
export function isInMemory(pid: number, secret: string): boolean {
  const wanted = [Buffer.from(secret), Buffer.from(secret, 'utf16le')]
  const file = openSync(`/proc/${pid}/mem`, 'r')
  try {
    return writableStretches(pid).some(([from, to]) => isInStretch(file, from, to, wanted))
  } finally {
    closeSync(file)
  }
}

function writableStretches(pid: number): [from: number, to: number][] {
  return readFileSync(`/proc/${pid}/maps`, 'utf8')
    .split('\n')
    .map((line) => /^([0-9a-f]+)-([0-9a-f]+) rw/.exec(line))
    .filter((match) => match !== null)
    .map(([, from = '', to = '']): [number, number] => [Number.parseInt(from, 16), Number.parseInt(to, 16)])
    .filter(([from, to]) => to - from <= LARGEST_STRETCH)
}

function isInStretch(file: number, from: number, to: number, wanted: readonly Buffer[]): boolean {
  const overlap = Math.max(...wanted.map(({ length }) => length))
  const piece = Buffer.allocUnsafe(CHUNK + overlap)
  for (let at = from; at < to; at += CHUNK) {
    const read = tryReadAt(file, piece, Math.min(piece.length, to - at), at)
    const filled = piece.subarray(0, read)
    if (wanted.some((one) => filled.includes(one))) return true
  }
  return false
}

/** What went meanwhile holds nothing any more. */
function tryReadAt(file: number, into: Buffer, length: number, at: number): number {
  try {
    return readSync(file, into, 0, length, at)
  } catch {
    return 0
  }
}

function tryRead(path: string): string {
  try {
    return readFileSync(path, 'latin1')
  } catch {
    return ''
  }
}
