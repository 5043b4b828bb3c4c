/** Faults on order: a test says which request shall meet which trouble, and the server makes it happen. */

import type { OperationName } from './operation.ts'

export type FaultAction =
  /** Answers this instead of acting. `retryAfter` is in seconds. */
  | {
      readonly type: 'answer'
      readonly status: number
      readonly code: string
      readonly message?: string
      readonly retryAfter?: number
      readonly headers?: Readonly<Record<string, string>>
    }
  /** Answers with any body: a captive portal, a 200 with an `<Error>`, garbage. Acts first where `act` is true. */
  | {
      readonly type: 'body'
      readonly body: string
      readonly contentType: string
      /** 200 where left out. */
      readonly status?: number
      readonly act?: boolean
    }
  /** Acts, then drops the connection instead of answering. */
  | { readonly type: 'lose-answer' }
  /** Resets the connection once this many bytes of the body came in; 0 is at once. */
  | { readonly type: 'reset'; readonly afterBytes: number }
  /** Reads and answers nothing for `ms`, or ever where it is left out; begins after this many bytes of the body. */
  | { readonly type: 'stall'; readonly ms?: number; readonly afterBytes?: number }
  /** Acts, and answers `ms` later. */
  | { readonly type: 'delay'; readonly ms: number }
  /** Sends the status and white space for `ms`, a byte every `everyMs`, and only then the result or an `<Error>`. */
  | { readonly type: 'white-space'; readonly ms: number; readonly everyMs: number }
  /** Flips a bit on the way in, before anything is verified, or on the disk, after everything was. */
  | { readonly type: 'corrupt'; readonly where: 'transit' | 'disk'; readonly offset?: number }
  /** Acts and leaves the ETag out of the answer. */
  | { readonly type: 'omit-etag' }
  /** ListParts: says that there is more, and gives the marker back that it was asked with. */
  | { readonly type: 'repeat-marker' }
  /** Shifts the `Date` header by `ms`. */
  | { readonly type: 'skew-date'; readonly ms: number }

/** A rule without `operation`, `key` or `partNumber` means any. */
export interface FaultRule {
  readonly operation?: OperationName
  readonly key?: string
  readonly partNumber?: number
  /** How many matching requests are left alone first; 0 where left out. */
  readonly skip?: number
  /** How many requests it then strikes; 1 where left out. */
  readonly times?: number
  readonly do: FaultAction
}

export interface FaultTarget {
  readonly operation: OperationName
  readonly key: string | undefined
  readonly partNumber: number | undefined
}

export class Faults {
  #rules: { readonly rule: FaultRule; seen: number }[] = []

  /** Orders a fault. @returns a function that takes the order back */
  add(rule: FaultRule): () => void {
    const ordered = { rule, seen: 0 }
    this.#rules.push(ordered)
    return () => {
      this.#rules = this.#rules.filter((one) => one !== ordered)
    }
  }

  clear(): void {
    this.#rules = []
  }

  /** The trouble that this request meets: that of the first rule that strikes. Later rules keep their turn. */
  take(target: FaultTarget): FaultAction | undefined {
    let struck: FaultAction | undefined
    for (const ordered of this.#rules) {
      const { rule } = ordered
      if (!matches(rule, target)) continue
      const skip = rule.skip ?? 0
      const strikes = ordered.seen >= skip && ordered.seen < skip + (rule.times ?? 1)
      if (strikes && struck !== undefined) continue
      ordered.seen += 1
      if (strikes) struck = rule.do
    }
    return struck
  }
}

function matches(rule: FaultRule, { operation, key, partNumber }: FaultTarget): boolean {
  return (
    (rule.operation === undefined || rule.operation === operation) &&
    (rule.key === undefined || rule.key === key) &&
    (rule.partNumber === undefined || rule.partNumber === partNumber)
  )
}
