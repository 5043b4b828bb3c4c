/** The names that the system has for who is signed in, for this computer, and for itself. */
import { hostname, userInfo } from 'node:os'

/** @returns empty where the system has none, such as for a user id without an account */
export function systemNames(): { user: string; computer: string } {
  return { user: nameOfUser(), computer: hostname() }
}

/** What differs from Linux nowhere that matters here counts as Linux. */
export function systemPlatform(): 'linux' | 'darwin' | 'win32' {
  const { platform } = process
  return platform === 'darwin' || platform === 'win32' ? platform : 'linux'
}

function nameOfUser(): string {
  try {
    return userInfo().username
  } catch {
    return ''
  }
}
