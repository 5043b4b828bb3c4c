export interface ShippedPackage {
  name: string
  version: string
  /** SPDX expression. */
  license: string
  folder: string
}

export const shippedAsFolders: string[]
export function shippedPackages(): Promise<ShippedPackage[]>
