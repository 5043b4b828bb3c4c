/** Brings a stored connection of an earlier version to today's shape. Pure; what it does not know it leaves alone. */
import { z } from 'zod'

/** Until credentials could come from elsewhere, the access key stood in the connection itself. */
const withAccessKeySchema = z.looseObject({
  connection: z.looseObject({ accessKeyId: z.string(), credentials: z.undefined().optional() }),
})

export function migrateEntry(entry: unknown): unknown {
  const parsed = withAccessKeySchema.safeParse(entry)
  if (!parsed.success) return entry
  const { accessKeyId, credentials, ...connection } = parsed.data.connection
  return { ...parsed.data, connection: { ...connection, credentials: { kind: 'typed', accessKeyId } } }
}
