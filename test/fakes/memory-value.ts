/** A stored value in memory that, like a file, gives back a copy of what was written. */
import type { StoredValue } from '../../main/stored-value.ts'

export function memoryValue(stored?: unknown): StoredValue {
  let text = stored === undefined ? undefined : JSON.stringify(stored)
  return {
    read: () => (text === undefined ? undefined : JSON.parse(text)),
    write(value) {
      text = JSON.stringify(value)
    },
  }
}
