/** What the preview can show, by name. */

import type { UpdateState } from '../../../contract/update.ts'
import { companyStorage, type FakeState, fakeState, localStorageView } from '../fake-bridge.ts'
import { fileSummary, openedFile } from '../fake-connection-file.ts'
import { findings } from '../fake-doctor.ts'
import { exampleQuestion, namesThere } from '../fake-question.ts'
import { historyRows, manyRows, rowsInEveryState, takenRow, uploadRow } from '../fake-rows.ts'

export const readyUpdate: UpdateState = {
  kind: 'ready',
  news: { version: '1.3.0', notes: '- Faster for many small files.\n- Links say why they end.' },
}

export type SceneName =
  | 'first-run'
  | 'empty'
  | 'every-state'
  | 'all-done'
  | 'many'
  | 'local'
  | 'key-missing'
  | 'sign-in-ended'
  | 'warnings'
  | 'opened-file'
  | 'opened-file-known'
  | 'opened-file-damaged'
  | 'locked'
  | 'unwell'
  | 'before-sending'
  | 'names-there'
  | 'sources'
  | 'device-code'
  | 'sign-in-page'
  | 'update-ready'

/** Each takes epoch milliseconds. */
export const scenes: Record<SceneName, (now: number) => Partial<FakeState>> = {
  'first-run': () => ({ app: { ...fakeState().app, connections: [] } }),
  empty: () => ({}),
  'every-state': (now) => ({ rows: rowsInEveryState(now), history: historyRows(450, now) }),
  'all-done': (now) => ({
    rows: ['one', 'two'].map((id) =>
      uploadRow(id, { kind: 'done', proof: 'md5', linkId: id, linkExpiresAt: now + 86_400_000 }),
    ),
  }),
  many: (now) => ({ rows: manyRows(100_000, now) }),
  local: () => ({ app: { ...fakeState().app, connections: [localStorageView] } }),
  'key-missing': () => ({
    app: {
      ...fakeState().app,
      connections: [
        { ...companyStorage, secret: 'missing' },
        { ...localStorageView, active: false },
      ],
    },
  }),
  'sign-in-ended': (now) => ({
    app: {
      ...fakeState().app,
      connections: [
        {
          ...companyStorage,
          credentials: { kind: 'aws-profile', profile: 'corp' },
          key: { endsAt: now - 60_000, ended: true },
        },
        {
          ...companyStorage,
          id: 'role',
          name: 'Archive',
          active: false,
          credentials: { kind: 'container' },
          key: { endsAt: now + 40 * 60_000, ended: false },
        },
        {
          ...companyStorage,
          id: 'typed',
          name: 'For a week',
          active: false,
          credentials: { kind: 'typed', accessKeyId: 'ASIA1', expiresAt: now + 5 * 86_400_000 },
        },
      ],
    },
  }),
  sources: () => ({
    app: { ...fakeState().app, connections: [] },
    found: {
      profiles: [
        { profile: 'default', kind: 'keys' },
        { profile: 'team', kind: 'role-with-code' },
        { profile: 'corp', kind: 'sso' },
      ],
      environment: true,
      container: false,
      webIdentity: false,
    },
    service: { signIn: 'device', host: 'login.example.com' },
  }),
  'device-code': () => ({
    signIn: {
      id: 'q',
      connectionName: 'Company storage',
      kind: 'code',
      device: 'arn:aws:iam::123456789012:mfa/ann',
    },
  }),
  'sign-in-page': (now) => ({
    signIn: {
      id: 'q',
      connectionName: 'Company storage',
      kind: 'page',
      code: 'WDJB-MJHT',
      host: 'login.example.com',
      endsAt: now + 600_000,
    },
  }),
  'before-sending': () => ({ question: exampleQuestion }),
  'names-there': () => ({ question: namesThere, rows: [takenRow] }),
  'opened-file': () => ({ app: { ...fakeState().app, connections: [], openedFile: openedFile() } }),
  'opened-file-known': () => ({
    app: { ...fakeState().app, openedFile: { ...openedFile(), summary: fileSummary } },
  }),
  'opened-file-damaged': () => ({
    app: {
      ...fakeState().app,
      openedFile: { ...openedFile(), problem: { code: 'connection-file-empty', details: '' } },
    },
  }),
  unwell: () => ({ doctor: findings({ key: 'fail' }) }),
  'update-ready': (now) => ({
    update: { now: readyUpdate, found: readyUpdate },
    history: historyRows(3, now),
  }),
  locked: () => {
    const policy = { setBy: 'Acme IT', rules: fileSummary.rules }
    const lock = { setBy: 'Acme IT', fixed: false }
    return {
      app: {
        ...fakeState().app,
        connections: [{ ...companyStorage, policy }],
        settings: { ...fakeState().app.settings, connections: 4, bytesPerSecond: 5_000_000 },
        locks: {
          linkExpirySeconds: { ...lock, most: 3 * 86_400 },
          connections: { ...lock, most: 4 },
          bytesPerSecond: { ...lock, most: 5_000_000 },
        },
      },
    }
  },
  warnings: () => ({
    app: {
      ...fakeState().app,
      warnings: [
        { code: 'secrets-this-session-only', details: '' },
        { code: 'settings-set-aside', details: '' },
        { code: 'clock-wrong', details: 'clock offset 960 s', offsetMs: 960_000 },
      ],
    },
    added: {
      added: 2,
      joined: 0,
      refused: [
        { name: 'pipe', problem: { code: 'not-a-file', details: '' } },
        {
          name: 'secret\u202Etxt.exe',
          problem: { code: 'file-unreadable', details: 'file unreadable EACCES' },
        },
      ],
      refusedCount: 140,
    },
  }),
}
