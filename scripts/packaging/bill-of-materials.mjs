// The bill of materials of the app in CycloneDX's form: npm's own, cut down to what is inside, and Electron.

import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../project.mjs'
import { capture } from '../run-command.mjs'

/**
 * Writes `out/sbom.cdx.json`.
 * @param packages of `shippedPackages`
 * @param electronVersion of the runtime that is packed
 */
export async function writeBillOfMaterials(packages, electronVersion) {
  const { code, stdout } = await capture(
    'npm',
    ['sbom', '--sbom-format', 'cyclonedx', '--sbom-type', 'application', '--package-lock-only'],
    { cwd: root, shell: process.platform === 'win32' },
  )
  if (code !== 0) throw new Error('npm could not make the bill of materials.')
  const bill = onlyInside(JSON.parse(stdout), packages, electronVersion)
  await writeFile(join(root, 'out/sbom.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`)
}

/**
 * @param bill npm's, of every package there is
 * @returns the same of what is inside
 * @throws where npm does not know a package that is
 */
export function onlyInside(bill, packages, electronVersion) {
  const purlOf = ({ name, version }) => `pkg:npm/${name.replace('@', '%40')}@${version}`
  const inside = new Set(packages.map(purlOf))
  const kept = bill.components.filter(({ purl }) => inside.has(purl))
  const lacking = [...inside].filter((purl) => !kept.some((component) => component.purl === purl))
  if (lacking.length > 0) throw new Error(`Not in the bill of materials: ${lacking.join(', ')}`)
  // Nobody develops with what people install.
  const components = kept.map(({ properties = [], scope: _scope, ...component }) => ({
    ...component,
    scope: 'required',
    properties: properties.filter(({ name }) => name === 'cdx:npm:package:path'),
  }))
  const refs = new Set([bill.metadata.component['bom-ref'], ...components.map((one) => one['bom-ref'])])
  const electron = {
    'bom-ref': `electron@${electronVersion}`,
    type: 'framework',
    name: 'electron',
    version: electronVersion,
    scope: 'required',
    purl: `pkg:npm/electron@${electronVersion}`,
    licenses: [{ license: { id: 'MIT' } }],
  }
  return {
    ...bill,
    components: [...components, electron],
    dependencies: bill.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn = [] }) => ({ ref, dependsOn: dependsOn.filter((other) => refs.has(other)) })),
  }
}
