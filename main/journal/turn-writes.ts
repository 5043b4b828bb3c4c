/**
 * Gathers what is written in one turn of the event loop into one transaction: of thousands of small files, many begin
 * and end in the same turn, and most of what a small transaction costs is its beginning and its end.
 */

export interface TurnWrites {
  /** Settles once it is written, with all else of this turn. @throws what `act` throws */
  write(act: () => void): Promise<void>
  /** Writes now what would be at the end of the turn. */
  flush(): void
}

interface Write {
  act(): void
  resolve(): void
  reject(reason: unknown): void
}

/** @param transact runs its argument in one transaction, which is taken back where it throws */
export function createTurnWrites(
  transact: (act: () => void) => void,
  afterThisTurn: (run: () => void) => void = setImmediate,
): TurnWrites {
  let gathered: Write[] = []

  function writeAll(writes: readonly Write[]): void {
    try {
      transact(() => {
        for (const { act } of writes) act()
      })
      for (const { resolve } of writes) resolve()
    } catch (caught) {
      const [only, ...others] = writes
      if (others.length === 0) return only?.reject(caught)
      // One of them is at fault: the others are not to suffer for it.
      for (const write of writes) writeAll([write])
    }
  }

  function flush(): void {
    const writes = gathered
    gathered = []
    if (writes.length > 0) writeAll(writes)
  }

  return {
    flush,
    write: (act) =>
      new Promise((resolve, reject) => {
        if (gathered.length === 0) afterThisTurn(flush)
        gathered.push({ act, resolve, reject })
      }),
  }
}
