/**
 * The state machine of one upload: a type per state, one transition function, nothing else.
 *
 *               start             all parts stored           proved
 *     queued ─────────► sending ───────────────────► finishing ─────► done
 *       ▲ ▲              │ ▲ │                           │
 *       │ │        wait  ▼ │ │ start                     │
 *       │ │            waiting                           │
 *       │ │                                              │
 *       │ └─ resume ── paused ◄── pause (queued, sending, waiting)
 *       │
 *       ├─── send anew ─── done (where the content was sent before) ◄── known (sending)
 *       └─── retry ─── failed ◄── fail (queued, sending, waiting, finishing)
 *
 *     any but done and canceled ── cancel ──► canceling ── cleaned ──► canceled
 *     canceling ── proved ──► canceling: what was finished too late is taken back by the clean-up.
 *
 * An event that has no arrow from a state leaves that state as it is (a late answer, a second click).
 */
import { assertNever } from './assert-never.ts'
import type { Problem } from './problem.ts'

/** What showed that the store holds the file's bytes, strongest first. */
export type Proof =
  /** The store's own CRC32 over the whole object equals the file's. */
  | 'full-object-crc32'
  /** The store's own CRC32 over the CRC32s of all parts, each of which it computed too, equals the file's. */
  | 'composite-crc32'
  /** The MD5 of the object, or the MD5 of its parts' MD5s, which the store computed, equals the file's. */
  | 'md5'

export interface Queued {
  kind: 'queued'
}
export interface Sending {
  kind: 'sending'
}
/** Wakes by itself: when the network is back, or at `retryAt` (epoch milliseconds). */
export interface Waiting {
  kind: 'waiting'
  problem: Problem
  retryAt: number
}
export interface Finishing {
  kind: 'finishing'
}
export interface Paused {
  kind: 'paused'
}
export interface Failed {
  kind: 'failed'
  problem: Problem
}
export interface Canceling {
  kind: 'canceling'
}
export interface Canceled {
  kind: 'canceled'
}
export interface Done {
  kind: 'done'
  proof: Proof
  /** The history row that holds the link. */
  linkId: string
  /** End of the link, epoch milliseconds: the effective one. */
  linkExpiresAt: number
  /** When the same content was sent, epoch milliseconds: nothing was sent now. */
  sentBefore?: number
}

export type UploadState =
  | Queued
  | Sending
  | Waiting
  | Finishing
  | Paused
  | Failed
  | Canceling
  | Canceled
  | Done

/** How many uploads are in each state, of none. */
export function noCounts(): Record<UploadState['kind'], number> {
  return {
    queued: 0,
    sending: 0,
    waiting: 0,
    finishing: 0,
    paused: 0,
    failed: 0,
    canceling: 0,
    canceled: 0,
    done: 0,
  }
}

export type UploadEvent =
  | { type: 'start' }
  | { type: 'wait'; problem: Problem; retryAt: number }
  | { type: 'all-parts-stored' }
  | { type: 'proved'; proof: Proof; linkId: string; linkExpiresAt: number }
  /** The store holds this very content already. */
  | { type: 'known'; proof: Proof; linkId: string; linkExpiresAt: number; sentBefore: number }
  /** It is to be sent all the same. */
  | { type: 'send-anew' }
  | { type: 'pause' }
  | { type: 'resume' }
  | { type: 'fail'; problem: Problem }
  | { type: 'retry' }
  | { type: 'cancel' }
  | { type: 'cleaned' }

/**
 * The next state; the same object where the event means nothing in this state.
 * Pure: who calls it does what the new state asks for.
 */
export function transition(state: UploadState, event: UploadEvent): UploadState {
  switch (event.type) {
    case 'start':
      return isOneOf(state, 'queued', 'waiting') ? { kind: 'sending' } : state
    case 'wait':
      return isOneOf(state, 'sending', 'waiting', 'finishing')
        ? { kind: 'waiting', problem: event.problem, retryAt: event.retryAt }
        : state
    case 'all-parts-stored':
      return isOneOf(state, 'sending') ? { kind: 'finishing' } : state
    case 'proved':
      return isOneOf(state, 'finishing')
        ? { kind: 'done', proof: event.proof, linkId: event.linkId, linkExpiresAt: event.linkExpiresAt }
        : state
    case 'known': {
      const { type: _, ...known } = event
      return isOneOf(state, 'sending') ? { kind: 'done', ...known } : state
    }
    case 'send-anew':
      return state.kind === 'done' && state.sentBefore !== undefined ? { kind: 'queued' } : state
    case 'pause':
      return isOneOf(state, 'queued', 'sending', 'waiting') ? { kind: 'paused' } : state
    case 'resume':
      return isOneOf(state, 'paused') ? { kind: 'queued' } : state
    case 'fail':
      return isOneOf(state, 'queued', 'sending', 'waiting', 'finishing')
        ? { kind: 'failed', problem: event.problem }
        : state
    case 'retry':
      return isOneOf(state, 'failed') ? { kind: 'queued' } : state
    case 'cancel':
      return isOneOf(state, 'done', 'canceled', 'canceling') ? state : { kind: 'canceling' }
    case 'cleaned':
      return isOneOf(state, 'canceling') ? { kind: 'canceled' } : state
    default:
      return assertNever(event)
  }
}

/** Nothing more happens by itself in these states. */
export function isEnded(state: UploadState): boolean {
  return isOneOf(state, 'done', 'canceled', 'failed')
}

/** A connection is or will be used without anyone doing anything. */
export function isBusy(state: UploadState): boolean {
  return isOneOf(state, 'queued', 'sending', 'waiting', 'finishing', 'canceling')
}

function isOneOf(state: UploadState, ...kinds: UploadState['kind'][]): boolean {
  return kinds.includes(state.kind)
}
