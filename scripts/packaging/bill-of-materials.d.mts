import type { ShippedPackage } from './shipped-packages.mjs'

export interface BillOfMaterials {
  metadata: { component: { 'bom-ref': string } }
  components: {
    'bom-ref': string
    name: string
    purl: string
    properties?: { name: string; value: string }[]
  }[]
  dependencies: { ref: string; dependsOn?: string[] }[]
}

export function writeBillOfMaterials(
  packages: readonly ShippedPackage[],
  electronVersion: string,
): Promise<void>
export function onlyInside(
  bill: BillOfMaterials,
  packages: readonly Pick<ShippedPackage, 'name' | 'version'>[],
  electronVersion: string,
): BillOfMaterials
