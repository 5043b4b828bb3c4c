/** What a request proved about its sender, and what its signature promises about its body. */

import type { Scope } from './signing-key.ts'

/** How the body is bound to the signature. */
export type Payload =
  | { readonly type: 'unsigned' }
  | { readonly type: 'hash'; readonly sha256: string }
  /** aws-chunked; `chunks` is there where every chunk carries a signature of its own. */
  | { readonly type: 'chunked'; readonly trailer: boolean; readonly chunks: ChunkSigning | undefined }

export interface ChunkSigning {
  readonly key: Buffer
  readonly scope: Scope
  /** As in the request's `x-amz-date`. */
  readonly date: string
  /** The signature of the headers, from which the chain of chunk signatures starts. */
  readonly seed: string
}

/** How a request was signed. */
export type ProofKind = 'header' | 'query' | 'form' | 'anonymous'

export interface Proof {
  readonly kind: ProofKind
  readonly accessKeyId: string | undefined
  readonly signedHeaders: readonly string[]
  readonly payload: Payload
}
