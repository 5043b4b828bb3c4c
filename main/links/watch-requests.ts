/** Looks for what arrived by a file request, in that request's own folder and nowhere else. */
import { createHash } from 'node:crypto'
import type { Arrival } from '../../contract/views.ts'
import type { HistoryRecord } from '../history/history.ts'
import { headObject } from '../s3/head-object.ts'
import { listObjects } from '../s3/list-objects.ts'
import type { LinkTools } from './link-tools.ts'
import { ARRIVALS } from './publish-page.ts'
import { SLOT_NAME } from './sign-request-way.ts'
import { pageName } from './sign-share-link.ts'

/** A file that was on its way when the request ended still arrives, in milliseconds after its end. */
const AFTER_THE_END_MS = 3_600_000
/** Requests looked at in one round. */
const MOST_REQUESTS = 200

/**
 * Looks once. What is new gets a row of its own, so that it can be shared on, or deleted.
 * @returns what is new; a store that cannot be asked now is asked again the next time
 */
export async function findArrivals(tools: LinkTools): Promise<Arrival[]> {
  const now = tools.clock.now()
  const { records } = tools.history.page({
    search: '',
    after: null,
    limit: MOST_REQUESTS,
    kind: 'request',
    sort: 'ending',
    now,
  })
  const open = records.filter(({ gone, expiresAt }) => gone === null && expiresAt + AFTER_THE_END_MS > now)
  const arrived = await Promise.all(open.map((request) => look(tools, request).catch(() => [])))
  const all = arrived.flat()
  if (all.length > 0) tools.changed()
  return all
}

async function look(tools: LinkTools, request: HistoryRecord): Promise<Arrival[]> {
  const folder = request.key.slice(0, -pageName.length) + ARRIVALS
  const found = await listObjects(tools.stores.of(request.connectionId), folder)
  const fresh = found
    .map((object) => ({
      ...object,
      id: `in-${createHash('sha256').update(object.key).digest('hex').slice(0, 40)}`,
    }))
    .filter(({ id }) => tools.history.find([id]).length === 0)
  const named = await Promise.all(
    fresh.map(async (object) => ({ ...object, name: await nameOf(tools, request, object.key) })),
  )
  return named.map(({ id, key, name, size, modifiedAt }) => {
    const sentAt = modifiedAt ?? tools.clock.now()
    // Nobody has a link to it yet: its end is its beginning.
    tools.history.remember({
      id,
      connectionId: request.connectionId,
      key,
      name,
      folder: request.name,
      size,
      proof: 'md5',
      sentAt,
      expiresAt: sentAt,
    })
    return { id, request: request.name, name }
  })
}

/** A form puts the name into the key; a page without one says it beside the file. */
async function nameOf(tools: LinkTools, { connectionId }: HistoryRecord, key: string): Promise<string> {
  const last = key.slice(key.lastIndexOf('/') + 1) || 'file'
  if (!SLOT_NAME.test(last)) return last
  const object = await headObject(tools.stores.of(connectionId), key)
  // A name from elsewhere: without folders, and no longer than the list shows.
  return object?.fileName?.split(/[\\/]/).at(-1)?.slice(0, 255) || last
}
