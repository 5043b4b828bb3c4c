/** Shares a fixed number of connections among all jobs, part by part, in turn. */

export interface Slot<Memory> {
  memory: Memory
}

interface Waiting<Memory> {
  run(slot: Slot<Memory>): Promise<void>
}

export interface PartScheduler<Memory> {
  /** Runs `task` once a connection is free; jobs take turns, tasks of one job stay in order. */
  schedule(job: string, task: (slot: Slot<Memory>) => Promise<void>): void
  /** Forgets the job's tasks that have not begun. */
  drop(job: string): void
  /** Connections at the same time, from now on; tasks that run are left to end. */
  resize(slots: number): void
}

/**
 * @param slots connections at the same time
 * @param createMemory makes what a connection keeps from part to part
 */
export function createPartScheduler<Memory>(
  slots: number,
  createMemory: () => Memory,
): PartScheduler<Memory> {
  // A Map keeps its order: the job whose turn is over goes to the end.
  const queues = new Map<string, Waiting<Memory>[]>()
  const idle: Slot<Memory>[] = []
  let size = slots
  let running = 0

  function next(): { job: string; task: Waiting<Memory> } | null {
    for (const [job, tasks] of queues) {
      const task = tasks.shift()
      queues.delete(job)
      if (task === undefined) continue
      if (tasks.length > 0) queues.set(job, tasks)
      return { job, task }
    }
    return null
  }

  function fill(): void {
    while (running < size) {
      const found = next()
      if (found === null) return
      const slot = idle.pop() ?? { memory: createMemory() }
      running++
      void found.task.run(slot).finally(() => {
        running--
        // One connection fewer than before gives its memory back.
        if (running < size) idle.push(slot)
        fill()
      })
    }
  }

  return {
    schedule(job, run) {
      const tasks = queues.get(job)
      if (tasks === undefined) queues.set(job, [{ run }])
      else tasks.push({ run })
      fill()
    },
    drop(job) {
      queues.delete(job)
    },
    resize(slotsNow) {
      size = slotsNow
      idle.length = Math.min(idle.length, size)
      fill()
    },
  }
}
