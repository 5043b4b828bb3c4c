/** The names that the system has for who is signed in, and for this computer. */
import { hostname, userInfo } from 'node:os'

/** @returns empty where the system has none, such as for a user id without an account */
export function systemNames(): { user: string; computer: string } {
  return { user: nameOfUser(), computer: hostname() }
}

function nameOfUser(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
