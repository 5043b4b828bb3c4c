/** Notices that the network is back, so that nobody waits out a back-off or a dead socket's idle time. */

/**
 * @param isOnline what the system says
 * @param back called once each time the network is there again
 * @returns to be called every few seconds
 */
export function createOnlineWatch(isOnline: () => boolean, back: () => void): () => void {
  let was = true
  return () => {
    const now = isOnline()
    if (now && !was) back()
    was = now
  }
}
