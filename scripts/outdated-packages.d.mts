// What TypeScript may know of outdated-packages.mjs.

export type LockedPackage = { version: string; optional?: boolean; devOptional?: boolean; peer?: boolean }

export function outdatedPackages(
  locked: Record<string, LockedPackage>,
  installed: Record<string, LockedPackage>,
): string[]
