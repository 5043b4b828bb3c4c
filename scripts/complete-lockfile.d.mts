// What TypeScript may know of complete-lockfile.mjs.

interface LockedPackage {
  version?: string
  optionalDependencies?: Record<string, string>
}
interface Lockfile {
  packages: Record<string, LockedPackage>
}

export function missingOptional(lock: Lockfile): { name: string; version: string; parent: string }[]
export function complete(lock: Lockfile): Lockfile
