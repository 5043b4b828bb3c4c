import type { ShippedPackage } from './shipped-packages.mjs'

export const accepted: string[]
export function isAccepted(expression: string): boolean
export function writeLicences(packages: readonly ShippedPackage[]): Promise<void>
