/** Runs one command in the app, whoever asked: the same process, or another one of the same person. */
import { problemOfThrown } from '../ipc/problem-error.ts'
import type { Command } from './command.ts'
import type { CommandRun, CommandTools } from './command-tools.ts'
import type { Outcome } from './outcome.ts'
import { presignCommand } from './presign-command.ts'
import { shareCommand } from './share-command.ts'

/** Never throws: what goes wrong is an outcome. */
export async function runCommand(tools: CommandTools, command: Command, run: CommandRun): Promise<Outcome> {
  try {
    switch (command.name) {
      case 'share':
        return await shareCommand(tools, command, run)
      case 'presign':
        return await presignCommand(tools, command)
      case 'send': {
        const { added, joined, refused } = await tools.handOver(command.paths)
        return { kind: 'handed-over', files: added + joined, refused }
      }
    }
  } catch (caught) {
    if (caught instanceof RangeError) return { kind: 'usage', message: caught.message }
    return { kind: 'failed', problem: problemOfThrown(caught) }
  }
}
