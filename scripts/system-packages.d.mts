// What TypeScript may know of system-packages.mjs.

export type PackageGroup = 'runtime' | 'display' | 'keychain' | 'testClients' | 'peers' | 'ceph' | 'fonts'
export const packageGroups: Record<PackageGroup, string[]>
export const listFormat: string
export function missingPackages(groups: PackageGroup[], listing: string): string[]
export function installCommand(packages: string[]): string
