/** Whether files can be sent to a storage by a form: its provider is known not to take any, or it was seen not to. */
import { lacks } from './providers.ts'

export function takesForms(connection: { endpoint: string; takesForms?: false | undefined }): boolean {
  return connection.takesForms !== false && !lacks(connection.endpoint, 'post')
}
