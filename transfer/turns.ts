/** Jobs that wait for a connection, in the order of their turns, each with its tasks in order. */
import { createFifo, type Fifo } from '../contract/fifo.ts'

export interface Turns<Task> {
  /** Tasks taken from here that run now; kept by who takes them. */
  running: number
  /** The number of the turn that is next; null where nobody waits. */
  nextTurn(): number | null
  /** The first task of the job whose turn it is. `rest` is what the job has left: null, or put it back. */
  take(): { job: string; task: Task; rest: Fifo<Task> | null } | undefined
  /** A job that is not waiting here, at the end of the line. @param turn above all that were given before */
  put(job: string, tasks: Fifo<Task>, turn: number): void
  /** @returns whether the job waits here: then it has the task now */
  add(job: string, task: Task): boolean
  /** @returns the tasks of a job that is waiting here no more; null where it was not */
  drop(job: string): Fifo<Task> | null
}

export function createTurns<Task>(): Turns<Task> {
  const jobs = new Map<string, { turn: number; tasks: Fifo<Task> }>()
  /** Beside the Map, whose first entry costs a walk over all that were deleted before it. */
  const line = createFifo<{ job: string; turn: number }>()

  /** Dropped jobs leave the line when they come to its head. */
  function head() {
    for (let first = line.next(); first !== undefined; first = line.next()) {
      if (jobs.get(first.job)?.turn === first.turn) return first
      line.shift()
    }
    return undefined
  }

  return {
    running: 0,
    nextTurn: () => head()?.turn ?? null,
    take() {
      const job = head()?.job ?? ''
      const tasks = jobs.get(job)?.tasks
      jobs.delete(job)
      const task = tasks?.shift()
      if (tasks === undefined) return undefined
      return task === undefined ? undefined : { job, task, rest: tasks.size() > 0 ? tasks : null }
    },
    put(job, tasks, turn) {
      jobs.set(job, { turn, tasks })
      line.push({ job, turn })
    },
    add(job, task) {
      const waiting = jobs.get(job)
      waiting?.tasks.push(task)
      return waiting !== undefined
    },
    drop(job) {
      const waiting = jobs.get(job)
      jobs.delete(job)
      return waiting?.tasks ?? null
    },
  }
}
