/** The end of every switch over a union: a new member that nobody handles does not compile. */

/** @throws TypeError always; reached only where the types were lied to. */
export function assertNever(value: never): never {
  throw new TypeError(`unhandled case ${JSON.stringify(value)}`)
}
