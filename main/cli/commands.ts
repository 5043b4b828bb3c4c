/** Commands as the app holds them: run here or for another process, beside whatever the window does. */
import type { QueueChange } from '../../contract/views.ts'
import type { Command } from './command.ts'
import type { CommandRun, CommandTools } from './command-tools.ts'
import type { Outcome } from './outcome.ts'
import { runCommand } from './run-command.ts'

export interface Commands {
  /** Never throws. */
  run(command: Command, how: CommandRun): Promise<Outcome>
  /** The queue is different. */
  queueChanged(change: QueueChange): void
  /** Whether the links of a drop are given to a command instead of the clipboard. */
  owns(batch: string): boolean
}

/** @param tools asked for at each command: by then the app is put together */
export function createCommands(tools: () => Omit<CommandTools, 'watch' | 'keepOffClipboard'>): Commands {
  const watchers = new Set<(change: QueueChange) => void>()
  const batches = new Set<string>()
  return {
    run: (command, how) =>
      runCommand(
        {
          ...tools(),
          watch(listener) {
            watchers.add(listener)
            return () => void watchers.delete(listener)
          },
          keepOffClipboard: (batch) => void batches.add(batch),
        },
        command,
        how,
      ),
    queueChanged(change) {
      for (const tell of watchers) tell(change)
    },
    owns: (batch) => batches.has(batch),
  }
}
