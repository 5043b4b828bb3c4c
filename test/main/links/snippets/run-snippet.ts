/** Runs a snippet as its reader would: in a folder of its own, with the real program, without any key. */
import { execFile } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { promisify } from 'node:util'
import { onTestFinished } from 'vitest'

const run = promisify(execFile)
const project = resolve(import.meta.dirname, '../../../..')

export type CommandProgram = 'curl' | 'python' | 'fetch' | 'axios'

const commands: Record<CommandProgram, { file: string; command: string }> = {
  curl: { file: 'snippet.sh', command: 'sh' },
  python: { file: 'snippet.py', command: 'python3' },
  fetch: { file: 'snippet.mjs', command: process.execPath },
  axios: { file: 'snippet.mjs', command: process.execPath },
}

export interface SnippetFolder {
  path(name: string): string
  read(name: string): string | null
  /** @returns whether it ended well */
  run(program: CommandProgram, text: string): Promise<boolean>
}

/** @param files what lies there before */
export function snippetFolder(files: Record<string, string> = {}): SnippetFolder {
  const folder = mkdtempSync(join(tmpdir(), 'slipway-snippet-'))
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }))
  symlinkSync(join(project, 'node_modules'), join(folder, 'node_modules'))
  for (const [name, content] of Object.entries(files)) writeFileSync(join(folder, name), content)
  const path = (name: string) => join(folder, name)
  return {
    path,
    read: (name) => (existsSync(path(name)) ? readFileSync(path(name), 'utf8') : null),
    async run(program, text) {
      const { file, command } = commands[program]
      writeFileSync(path(file), text)
      return run(command, [file], {
        cwd: folder,
        env: { PATH: process.env.PATH ?? '' },
        timeout: 20_000,
      }).then(
        () => true,
        () => false,
      )
    },
  }
}
