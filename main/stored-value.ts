/** One JSON file of settings, written atomically and readable by its owner alone; a damaged one is kept aside. */
import { existsSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import ElectronStore from 'electron-store'

export interface StoredValue {
  read(): unknown
  write(value: unknown): void
}

/**
 * @param directory the app's own folder
 * @param name of the file, without extension
 * @param now epoch milliseconds, for the name of a file kept aside
 */
export function openStoredValue(
  directory: string,
  name: string,
  now: number,
): { value: StoredValue; setAside: string | null } {
  const path = join(directory, `${name}.json`)
  try {
    return { value: open(directory, name), setAside: null }
  } catch {
    const setAside = `${path}.damaged-${now}`
    if (existsSync(path)) renameSync(path, setAside)
    return { value: open(directory, name), setAside }
  }
}

function open(directory: string, name: string): StoredValue {
  const store = new ElectronStore<Record<string, unknown>>({ cwd: directory, name, configFileMode: 0o600 })
  return {
    read: () => store.store.value,
    write: (value) => store.set('value', value),
  }
}
