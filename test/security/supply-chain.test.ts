/** Threat 15, a poisoned dependency: what is installed is what was looked at, and none of it runs while it is installed. */
import { readFileSync } from 'node:fs'
import { resolve } from 'node:path'
import { expect, it } from 'vitest'

const read = (name: string) => readFileSync(resolve(import.meta.dirname, '../..', name), 'utf8')
interface Entry {
  version?: string
  integrity?: string
  link?: boolean
  resolved?: string
  os?: string[]
  optional?: boolean
}
const lock: { lockfileVersion: number; packages: Record<string, Entry> } = JSON.parse(
  read('package-lock.json'),
)
const manifest: Record<'dependencies' | 'devDependencies', Record<string, string>> = JSON.parse(
  read('package.json'),
)

it('pins every direct dependency to one version', () => {
  const all = Object.entries({ ...manifest.dependencies, ...manifest.devDependencies })
  expect(all.length).toBeGreaterThan(30)
  expect(all.filter(([, version]) => !/^\d+\.\d+\.\d+$/.test(version))).toEqual([])
})

it('knows the sum of every package, but for those of other systems that a mirror left out', () => {
  const entries = Object.entries(lock.packages).filter(([path]) => path !== '')
  expect(entries.length).toBeGreaterThan(300)
  const without = entries.filter(([, { integrity, link }]) => integrity === undefined && link !== true)
  expect(without.filter(([, { optional, os }]) => !(optional && os)).map(([path]) => path)).toEqual([])
  expect(
    entries.filter(([, { integrity }]) => integrity !== undefined && !integrity.startsWith('sha512-')),
  ).toEqual([])
})

it('takes nothing from anywhere but a registry', () => {
  const elsewhere = Object.values(lock.packages).filter(({ resolved }) =>
    /^(git|file|http:)/.test(resolved ?? ''),
  )
  expect(elsewhere).toEqual([])
})

it('runs no script of a package while it is installed', () => {
  expect(read('.npmrc')).toMatch(/^ignore-scripts=true$/m)
})

it('has a gate for known weaknesses before each release', () => {
  expect(read('.github/workflows/ci.yml')).toContain('npm run audit')
  expect(read('.github/workflows/release.yml')).toContain('uses: ./.github/workflows/ci.yml')
})
