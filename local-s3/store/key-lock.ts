/** Runs work on one name at a time, in the order asked. */

export class KeyLock {
  readonly #tails = new Map<string, Promise<unknown>>()

  /** Waits for earlier work on `name`, then runs `work` and answers what it answers. */
  async run<T>(name: string, work: () => Promise<T>): Promise<T> {
    const before = this.#tails.get(name) ?? Promise.resolve()
    const mine = before.then(work, work)
    const tail = mine.catch(() => undefined)
    this.#tails.set(name, tail)
    try {
      return await mine
    } finally {
      if (this.#tails.get(name) === tail) this.#tails.delete(name)
    }
  }
}
