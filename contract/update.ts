/** Where the app is with its own updates. */

export interface UpdateNews {
  version: string
  /** Plain text; empty where the release says nothing. */
  notes: string
}

export type UpdateState =
  /** By IT's rules, by the person's choice, or because this app was not installed from a release. */
  | { kind: 'off'; because: 'policy' | 'no-feed' }
  | { kind: 'idle'; checkedAt: number | null }
  | { kind: 'checking' }
  | { kind: 'downloading'; news: UpdateNews; percent: number }
  /** Installed when the app is closed, or at once when the person says so and nothing is being sent. */
  | { kind: 'ready'; news: UpdateNews }
  | { kind: 'failed'; because: 'not-genuine' | 'not-reached'; checkedAt: number }

/** What a person hears who wants to look for a newer version now: main looks at nothing while files are being sent. */
export type UpdateAnswer = UpdateState | { kind: 'waits' }
