/** Deletes one object. */
import { isGone, perform, type Store } from './store.ts'

/**
 * On a versioned bucket the object is only hidden. One that is not there counts as deleted.
 * @throws FailureError
 */
export async function deleteObject(store: Store, key: string, signal?: AbortSignal): Promise<void> {
  try {
    await perform(store, { operation: 'DeleteObject', key }, { signal })
  } catch (error) {
    if (!isGone(error)) throw error
  }
}
