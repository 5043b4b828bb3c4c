/** What runs in the app's main process while it is fuzzed: notes what is opened, and answers every dialog. */

export interface Watched {
  /** Absolute paths that main's file functions were given. */
  opened: string[]
  /** Texts that were put on the clipboard. */
  copied: string[]
  /** Calls to open something outside of the app. */
  handedOut: string[]
}

/** Given to `electron.evaluate`: it can use nothing of this file. */
export function watchMain({ dialog, shell, clipboard }: typeof import('electron')): void {
  const watched: Watched = { opened: [], copied: [], handedOut: [] }
  Object.assign(globalThis, { watched })
  const fs = process.getBuiltinModule('node:fs')
  const { resolve } = process.getBuiltinModule('node:path')
  const seen = new Set<string>()
  const note = (given: unknown) => {
    const path = given instanceof URL ? given.pathname : given
    if (typeof path !== 'string' && !(path instanceof Uint8Array)) return
    const whole = resolve(String(path))
    if (seen.has(whole)) return
    seen.add(whole)
    watched.opened.push(whole)
  }
  const watch = (place: object) => {
    const functions = place as Record<string, unknown>
    for (const name of Object.keys(functions)) {
      const real = functions[name]
      const opens =
        /^(open|read|create|stat|lstat|access|exists|realpath|cp|copy|rename|rm|unlink|link|symlink|truncate|write|append|mkdir|mkdtemp)/
      if (typeof real !== 'function' || !opens.test(name) || /^(read|write|readv|writev)(Sync)?$/.test(name))
        continue
      functions[name] = Object.assign((...given: unknown[]) => {
        note(given[0])
        return real.apply(place, given)
      }, real)
    }
  }
  watch(fs)
  watch(fs.promises)
  process.getBuiltinModule('node:module').syncBuiltinESMExports()
  const canceled = async () => ({ canceled: true, filePaths: [], filePath: '', response: 0 })
  for (const name of ['showOpenDialog', 'showSaveDialog', 'showMessageBox'] as const)
    Object.assign(dialog, { [name]: canceled })
  for (const name of ['openExternal', 'openPath', 'showItemInFolder', 'trashItem'] as const)
    Object.assign(shell, {
      [name]: async (given: string) => {
        watched.handedOut.push(`${name} ${given}`)
        return ''
      },
    })
  const board = clipboard as unknown as Record<string, (given: unknown) => unknown>
  for (const name of ['writeText', 'write'] as const) {
    const real = board[name]
    board[name] = (given: unknown) => {
      watched.copied.push(typeof given === 'string' ? given : JSON.stringify(given))
      // What is pasted next is what was copied last.
      return real?.call(clipboard, given)
    }
  }
}
