/** Log files that grow to a limit, are put aside under a number, and are for their owner alone. */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import electronLog from 'electron-log/node'
import type { LogSink } from './log.ts'

/** Bytes of one file, before the next begins. */
const FILE_BYTES = 1024 * 1024
/** Files beside the one that is written. */
const OLD_FILES = 4

export interface LogFileOptions {
  /** The folder of the logs; made where it is missing. */
  directory: string
  fileBytes?: number
  oldFiles?: number
}

/** A disk that takes nothing loses the line and stops nobody. */
export function openLogFile({
  directory,
  fileBytes = FILE_BYTES,
  oldFiles = OLD_FILES,
}: LogFileOptions): LogSink {
  const nameOf = (number: number) => join(directory, number === 0 ? 'main.log' : `main.${number}.log`)
  // A logger of its own for each folder, and nothing but a file: no console, no IPC, no network.
  const logger = electronLog.create({ logId: directory })
  for (const name of Object.keys(logger.transports)) {
    const transport = logger.transports[name]
    if (name !== 'file' && transport) transport.level = false
  }
  const { file } = logger.transports
  file.resolvePathFn = () => nameOf(0)
  file.maxSize = fileBytes
  file.writeOptions = { flag: 'a', mode: 0o600, encoding: 'utf8' }
  file.format = '{text}'
  file.archiveLogFn = () => {
    rmSync(nameOf(oldFiles), { force: true })
    for (let number = oldFiles - 1; number >= 0; number--)
      if (existsSync(nameOf(number))) renameSync(nameOf(number), nameOf(number + 1))
  }
  try {
    mkdirSync(directory, { recursive: true, mode: 0o700 })
  } catch {
    // Said by the app as a disk that takes nothing; the log has nowhere to say it.
  }
  return {
    write(at, level, text) {
      logger[level](`${new Date(at).toISOString()} ${level.padEnd(5)} ${text}`)
    },
  }
}
