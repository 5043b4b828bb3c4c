/** The connections on this computer: what is stored, which one is active, and the secret of each. */
import { randomUUID } from 'node:crypto'
import { isDeepStrictEqual } from 'node:util'
import { z } from 'zod'
import {
  type Connection,
  type ConnectionDetails,
  type ConnectionForm,
  type ConnectionView,
  connectionSchema,
} from '../../contract/connection.ts'
import { type CredentialSource, neededSecret } from '../../contract/credential-source.ts'
import { FailureError } from '../../contract/failure.ts'
import type { Credentials } from '../sign/sign-request.ts'
import type { StoredValue } from '../stored-value.ts'
import { keptSeal } from './kept-seal.ts'
import { migrateEntry } from './migrate-entry.ts'
import type { SecretStore } from './secret-store.ts'

const storedSchema = z.object({ activeId: z.string().nullable(), connections: z.array(z.unknown()) })
const entrySchema = z.preprocess(
  migrateEntry,
  z.object({ connection: connectionSchema, sealed: z.string().nullable() }),
)
type Entry = z.infer<typeof entrySchema>

interface Stored {
  activeId: string | null
  connections: Entry[]
  /** Written by another version: kept as they are. */
  others: unknown[]
}

const secretSchema = z.union([
  z.object({ secretAccessKey: z.string(), sessionToken: z.string().optional() }),
  /** What a signing service knows its caller by. */
  z.object({ token: z.string() }),
  /** What a sign-in at a signing service left: it gets the next token without the person. */
  z.object({ refreshToken: z.string() }),
])
export type Secret = z.infer<typeof secretSchema>

export interface ConnectionBook {
  views(): ConnectionView[]
  active(): Connection | null
  find(id: string): Connection | null
  /** The connection to the same place: address, bucket and prefix; whatever its key. */
  findSame(details: ConnectionDetails): Connection | null
  /** @throws FailureError `credentials missing` where the key has to be entered again */
  credentials(id: string): Promise<Credentials>
  /** What was entered for it and is kept in the keychain, or in memory; null where it cannot be had. */
  secret(id: string): Secret | null
  /**
   * Adds it and makes it active, or replaces the one with the same `id` where it stands.
   * @param secret null for sources that need none; where one that is needed cannot be had, what is sealed stays
   */
  save(details: Omit<Connection, 'id'>, secret: Secret | null, id?: string): Connection
  /** Keeps another secret of it, as a sign-in gives them; nothing else changes. */
  keepSecret(id: string, secret: Secret): void
  /** Keeps the region that the store itself named. */
  learnRegion(id: string, region: string): void
  /** Keeps that the store was seen to take no forms. */
  learnNoForms(id: string): void
  activate(id: string): void
  remove(id: string): void
}

/** @param value where connections are kept; anything unreadable in it counts as none */
export function createConnectionBook(value: StoredValue, secrets: SecretStore): ConnectionBook {
  const stored = readStored(value.read())
  const write = () =>
    value.write({ activeId: stored.activeId, connections: [...stored.connections, ...stored.others] })
  /** A disk that takes nothing: learned, or signed in, again after a restart. */
  function writeIfPossible(): void {
    try {
      write()
    } catch {
      // Said elsewhere.
    }
  }
  function learn(id: string, learned: Partial<Pick<Connection, 'region' | 'takesForms'>>): void {
    const entry = stored.connections.find((other) => other.connection.id === id)
    if (entry === undefined) return
    const changed = { ...entry.connection, ...learned }
    if (isDeepStrictEqual(changed, entry.connection)) return
    // A new object: stores are made once for each state of a connection.
    entry.connection = changed
    writeIfPossible()
  }
  /** Secrets that were used or entered since the app began. */
  const opened = new Map<string, Secret>()
  /** Connections whose secret was entered and is in memory alone, whatever lies sealed on the disk. */
  const unsealed = new Set<string>()

  function secretOf(id: string): Secret | null {
    const known = opened.get(id)
    if (known !== undefined) return known
    const sealed = stored.connections.find((entry) => entry.connection.id === id)?.sealed
    const text = sealed === null || sealed === undefined ? null : secrets.open(sealed)
    if (text === null) return null
    const secret = readSecret(text)
    if (secret !== null) opened.set(id, secret)
    return secret
  }

  function viewOf({ connection, sealed }: Entry): ConnectionView {
    return {
      ...connection,
      active: connection.id === stored.activeId,
      secret: secretState(connection, sealed),
    }
  }

  function secretState({ id, credentials }: Connection, sealed: string | null): ConnectionView['secret'] {
    if (neededSecret(credentials) === 'none') return 'not-needed'
    if (secretOf(id) === null) return 'missing'
    return sealed === null || unsealed.has(id) ? 'this-session' : 'kept'
  }

  const find = (id: string) =>
    stored.connections.find((entry) => entry.connection.id === id)?.connection ?? null

  return {
    views: () => stored.connections.map(viewOf),
    active: () => (stored.activeId === null ? null : find(stored.activeId)),
    find,
    findSame: ({ endpoint, bucket, prefix }) =>
      stored.connections
        .map((entry) => entry.connection)
        .find((other) => other.endpoint === endpoint && other.bucket === bucket && other.prefix === prefix) ??
      null,
    async credentials(id) {
      const connection = find(id)
      const secret = secretOf(id)
      if (connection === null) throw new FailureError({ kind: 'credentials', what: 'gone' })
      return typedCredentials(connection.credentials, secret)
    },
    secret: secretOf,
    save(details, secret, id = randomUUID()) {
      const connection: Connection = { ...details, id }
      const index = stored.connections.findIndex((other) => other.connection.id === id)
      const before = stored.connections[index]
      const sealed = secret === null ? null : secrets.seal(JSON.stringify(secret))
      const kept = keptSeal(before && { ...before.connection, sealed: before.sealed }, details.credentials)
      const entry = { connection, sealed: sealed ?? kept }
      if (secret !== null && sealed === null) unsealed.add(id)
      else unsealed.delete(id)
      if (index === -1) {
        stored.connections.push(entry)
        stored.activeId = id
      } else stored.connections[index] = entry
      if (secret === null) opened.delete(id)
      else opened.set(id, secret)
      write()
      return connection
    },
    keepSecret(id, secret) {
      const entry = stored.connections.find((other) => other.connection.id === id)
      if (entry === undefined) return
      entry.sealed = secrets.seal(JSON.stringify(secret))
      opened.set(id, secret)
      writeIfPossible()
    },
    learnRegion: (id, region) => learn(id, { region }),
    learnNoForms: (id) => learn(id, { takesForms: false }),
    activate(id) {
      if (find(id) === null) return
      stored.activeId = id
      write()
    },
    remove(id) {
      stored.connections = stored.connections.filter((entry) => entry.connection.id !== id)
      if (stored.activeId === id) stored.activeId = stored.connections[0]?.connection.id ?? null
      opened.delete(id)
      write()
    },
  }
}

function readStored(value: unknown): Stored {
  const parsed = storedSchema.safeParse(value)
  const stored: Stored = { activeId: parsed.data?.activeId ?? null, connections: [], others: [] }
  for (const one of parsed.data?.connections ?? []) {
    const entry = entrySchema.safeParse(one)
    if (entry.success) stored.connections.push(entry.data)
    else stored.others.push(one)
  }
  return stored
}

/** @returns null for what another keychain's key made of it: it has to be entered again */
function readSecret(text: string): Secret | null {
  try {
    return secretSchema.parse(JSON.parse(text))
  } catch {
    return null
  }
}

/** The form's secret, apart from what may be stored in clear. */
export function splitForm(form: ConnectionForm): { details: Omit<Connection, 'id'>; secret: Secret | null } {
  const { secretAccessKey, sessionToken, token, ...details } = form
  return {
    details: { ...details, kind: 'custom' },
    secret: enteredSecret(details.credentials, { secretAccessKey, sessionToken, token }),
  }
}

function enteredSecret(
  source: CredentialSource,
  {
    secretAccessKey,
    sessionToken,
    token,
  }: Pick<ConnectionForm, 'secretAccessKey' | 'sessionToken' | 'token'>,
): Secret | null {
  switch (neededSecret(source)) {
    case 'none':
      return null
    case 'token':
      return token ? { token } : null
    case 'secret-key':
      if (!secretAccessKey) return null
      return sessionToken ? { secretAccessKey, sessionToken } : { secretAccessKey }
  }
}

/** @throws FailureError `credentials missing` */
export function typedCredentials(source: CredentialSource, secret: Secret | null): Credentials {
  if (source.kind !== 'typed' || secret === null || !('secretAccessKey' in secret))
    throw new FailureError({ kind: 'credentials', what: 'missing' })
  const { accessKeyId, expiresAt } = source
  return { accessKeyId, ...secret, ...(expiresAt === undefined ? {} : { expiresAt }) }
}

/** The secret that came in a file. */
export function secretOfFile(
  secret: { secretAccessKey: string; sessionToken?: string | undefined } | { token: string },
): Secret {
  if ('token' in secret) return secret
  const { secretAccessKey, sessionToken } = secret
  return sessionToken === undefined ? { secretAccessKey } : { secretAccessKey, sessionToken }
}
