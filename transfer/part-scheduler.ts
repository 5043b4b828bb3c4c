/** Shares the connections among all jobs, part by part, in turn; nobody waits behind a job of another kind. */
import { createFifo } from '../contract/fifo.ts'
import { createTurns, type Turns } from './turns.ts'

export interface Slot<Memory> {
  memory: Memory
}

export interface PartScheduler<Memory> {
  /** Runs `task` once a connection is free; jobs take turns, tasks of one job stay in order. */
  schedule(job: string, task: (slot: Slot<Memory>) => Promise<void>): void
  /** These go before all others from now on, until they are dropped. */
  prefer(jobs: readonly string[]): void
  /** Forgets the job's tasks that have not begun. */
  drop(job: string): void
  /** Connections at the same time, from now on; tasks that run are left to end. */
  resize(slots: number): void
  /** Whether every connection is used and a task waits: only then would another connection serve anyone. */
  isFull(): boolean
}

type Task<Memory> = (slot: Slot<Memory>) => Promise<void>

/** One connection in this many is kept for jobs that begin, and one for jobs that go on, where there are both. */
const SHARE = 4

/**
 * @param slots connections at the same time
 * @param createMemory makes what a connection keeps from part to part
 */
export function createPartScheduler<Memory>(
  slots: number,
  createMemory: () => Memory,
): PartScheduler<Memory> {
  /** In thousands of small files one large file would get one turn in a thousand, and the other way round. */
  const beginning = createTurns<Task<Memory>>()
  const goingOn = createTurns<Task<Memory>>()
  const first = createTurns<Task<Memory>>()
  const preferred = new Set<string>()
  const idle: Slot<Memory>[] = []
  let size = slots
  let running = 0
  let turn = 0

  function choose(): Turns<Task<Memory>> | null {
    if (first.nextTurn() !== null) return first
    const [begins, goesOn] = [beginning.nextTurn(), goingOn.nextTurn()]
    if (begins === null || goesOn === null)
      return begins !== null ? beginning : goesOn !== null ? goingOn : null
    const share = Math.floor(size / SHARE)
    if (beginning.running < share) return beginning
    if (goingOn.running < share) return goingOn
    return begins < goesOn ? beginning : goingOn
  }

  function fill(): void {
    while (running < size) {
      const turns = choose()
      const taken = turns?.take()
      if (turns === null || taken === undefined) return
      const { job, task, rest } = taken
      if (rest !== null) (turns === first ? first : goingOn).put(job, rest, ++turn)
      const slot = idle.pop() ?? { memory: createMemory() }
      running++
      turns.running++
      void task(slot).finally(() => {
        running--
        turns.running--
        // One connection fewer than before gives its memory back.
        if (running < size) idle.push(slot)
        fill()
      })
    }
  }

  return {
    schedule(job, task) {
      const known = [first, goingOn, beginning].some((turns) => turns.add(job, task))
      if (!known) (preferred.has(job) ? first : beginning).put(job, createFifo([task]), ++turn)
      fill()
    },
    prefer(jobs) {
      for (const job of jobs) {
        preferred.add(job)
        const tasks = goingOn.drop(job) ?? beginning.drop(job)
        if (tasks !== null) first.put(job, tasks, ++turn)
      }
    },
    drop(job) {
      preferred.delete(job)
      for (const turns of [first, goingOn, beginning]) turns.drop(job)
    },
    resize(slotsNow) {
      size = slotsNow
      idle.length = Math.min(idle.length, size)
      fill()
    },
    isFull: () => running >= size && choose() !== null,
  }
}
