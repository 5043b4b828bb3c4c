/** A TCP port on loopback that nobody listens on. */
export function freePort(): Promise<number>
