/** A value that components can follow: the smallest store that `useSyncExternalStore` takes. */

export interface Observable<Value> {
  subscribe(listener: () => void): () => void
  snapshot(): Value
  set(value: Value): void
}

export function createObservable<Value>(initial: Value): Observable<Value> {
  let current = initial
  const listeners = new Set<() => void>()
  return {
    subscribe(listener) {
      listeners.add(listener)
      return () => {
        listeners.delete(listener)
      }
    },
    snapshot: () => current,
    set(value) {
      current = value
      for (const listener of listeners) listener()
    },
  }
}
