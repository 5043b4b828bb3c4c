/** Only what runs is inside the app, with the licences of all of it and a list of its parts. */
import { existsSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { extractFile, listPackage, statFile } from '@electron/asar'
import { expect, it } from 'vitest'
import { shippedPackages } from '../../scripts/packaging/shipped-packages.mjs'
import { archive, executable, resources } from './packaged-app.ts'

const MB = 1_000_000
/** Bytes of the archive; the native database is beside it. Measured 6.5 MB in 113 files, of which credentials of AWS and icons are 2 MB: raise it with a reason. */
const MOST_BYTES = 8 * MB

/** Everything that may be in the archive. */
const expected = [
  /^\/package\.json$/,
  /^\/out\/main\/(main|transfer|local-s3|walk-worker)\.js$/,
  /^\/out\/main\/chunks\/[\w-]+\.js$/,
  /^\/out\/preload\/preload\.cjs$/,
  /^\/out\/renderer\/(index\.html|licenses\.txt)$/,
  /^\/out\/renderer\/icons\/[\w-]+(@[\d.]+x)?\.png$/,
  /^\/out\/renderer\/assets\/[\w-]+\.(js|css|svg|png|woff2)$/,
  /^\/node_modules\/libsql\/(package\.json|(index|auth|promise|sqlite-error)\.js)$/,
  /^\/node_modules\/@libsql\/[\w-]+\/(package\.json|index\.node)$/,
  /^\/node_modules\/@neon-rs\/load\/(package\.json|dist\/index\.js)$/,
  /^\/node_modules\/detect-libc\/(package\.json|lib\/\w+(-\w+)?\.js)$/,
]

const files = () =>
  listPackage(archive, { isPack: false })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !('files' in statFile(archive, path.slice(1))))

it('holds what runs and nothing else', () => {
  expect(files().filter((path) => !expected.some((pattern) => pattern.test(path)))).toEqual([])
  for (const path of ['/out/main/main.js', '/out/main/transfer.js', '/out/preload/preload.cjs'])
    expect(files()).toContain(path)
})

it('is small, and says how small', () => {
  const { size } = statSync(archive)
  console.log(`code of the app in its archive: ${(size / MB).toFixed(2)} MB in ${files().length} files`)
  expect(size).toBeLessThan(MOST_BYTES)
})

it('has the sum of every file in its header, and each file fits its sum', () => {
  // Electron compares them while it reads on macOS and Windows, where the executable holds the header's own sum.
  for (const path of files()) {
    const entry = statFile(archive, path.slice(1))
    if (!('integrity' in entry)) throw new Error(`no sum for ${path}`)
    expect(entry.integrity.algorithm).toBe('SHA256')
    expect(entry.integrity.hash).toMatch(/^[0-9a-f]{64}$/)
  }
})

it('holds no path of the computer that built it, and no map of its sources', () => {
  const home = dirname(join(import.meta.dirname, '../..'))
  for (const path of files().filter((name) => /\.(js|cjs|html|json)$/.test(name))) {
    const text = extractFile(archive, path.slice(1)).toString('utf8')
    expect(text.includes(home), path).toBe(false)
    expect(
      /sourceMappingURL=(?!data:)\S+\.map$/m.test(text) && existsSync(`${archive}${path}.map`),
      path,
    ).toBe(false)
  }
})

it('holds the licences of everything inside', async () => {
  const text = readFileSync(join(resources, 'licenses.txt'), 'utf8')
  const packages = await shippedPackages()
  expect(packages.length).toBeGreaterThan(20)
  for (const { name, version } of packages) expect(text).toContain(`${name} ${version} (`)
  expect(extractFile(archive, 'out/renderer/licenses.txt').toString('utf8')).toBe(text)
  const beside = dirname(executable)
  for (const file of ['LICENSE.electron.txt', 'LICENSES.chromium.html'])
    expect(statSync(join(beside, file)).size).toBeGreaterThan(1_000)
})

it('holds a bill of materials that names everything inside', async () => {
  const bill: { bomFormat: string; specVersion: string; components: { name: string; version: string }[] } =
    JSON.parse(readFileSync(join(resources, 'sbom.cdx.json'), 'utf8'))
  expect([bill.bomFormat, bill.specVersion]).toEqual(['CycloneDX', '1.5'])
  const named = bill.components.map(({ name, version }) => `${name}@${version}`)
  const inside = (await shippedPackages()).map(({ name, version }) => `${name}@${version}`)
  expect([...new Set(named)].sort()).toEqual(
    [...inside, named.find((one) => one.startsWith('electron@'))].sort(),
  )
})
