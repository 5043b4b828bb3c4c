// What TypeScript may know of ensure-system-packages.mjs.

import type { PackageGroup } from './system-packages.mjs'

export function ensureSystemPackages(groups: PackageGroup[]): Promise<void>
