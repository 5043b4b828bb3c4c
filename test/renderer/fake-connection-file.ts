/** A connection file as main shows it, before and after its passphrase. */
import type { ConnectionFileSummary, OpenedConnectionFile } from '../../contract/connection-file.ts'

export const fileSummary: ConnectionFileSummary = {
  setUpBy: 'Acme IT',
  name: 'Acme storage',
  endpoint: 'https://s3.eu-central-1.amazonaws.com',
  bucket: 'acme-transfers',
  withSecret: true,
  needsSecret: false,
  replaces: null,
  rules: { longestLinkSeconds: 7 * 86_400, largestFileBytes: 5_000_000_000, verbs: ['post'] },
  authorities: 1,
  changesProxy: false,
}

export function openedFile(): OpenedConnectionFile {
  return { id: 'opened', name: 'Acme.slipway', problem: null, summary: null }
}
