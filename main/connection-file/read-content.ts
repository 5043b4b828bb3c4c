/** The content of a connection file, judged by its version: pure, from text to what it means and back. */
import {
  anyConnectionFileSchema,
  CONNECTION_FILE_VERSION,
  type ConnectionFile,
  connectionFileSchema,
} from '../../contract/connection-file.ts'
import { ConnectionFileError } from './connection-file-error.ts'

/** @throws ConnectionFileError `newer` for a version to come, `damaged` for what no version is */
export function readContent(text: string): ConnectionFile {
  const value = parse(text)
  const any = anyConnectionFileSchema.safeParse(value)
  if (!any.success) throw new ConnectionFileError('damaged')
  if (any.data.version > CONNECTION_FILE_VERSION) throw new ConnectionFileError('newer')
  const read = connectionFileSchema.safeParse(value)
  if (!read.success) throw new ConnectionFileError('damaged')
  return read.data
}

export function writeContent(file: ConnectionFile): string {
  return `${JSON.stringify(file, null, 2)}\n`
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
