// The licences of all that is inside the app, as one text; Electron's and Chromium's lie beside the executable.

import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { root } from '../project.mjs'

/** Licences that this app may be given to people under. Another one is a decision, not an accident. */
export const accepted = [
  'MIT',
  'ISC',
  'Apache-2.0',
  'BSD-2-Clause',
  'BSD-3-Clause',
  '0BSD',
  'BlueOak-1.0.0',
  'Unlicense',
]

const licenceFile = /^(licen[cs]e|copying|notice)([.-].*)?$/i

/**
 * Writes `licenses.txt` twice: into the page, which can show it, and to be put beside the program.
 * @param packages of `shippedPackages`
 * @throws where a package's licence is not an accepted one
 */
export async function writeLicences(packages) {
  const refused = packages.filter(({ license }) => !isAccepted(license))
  if (refused.length > 0)
    throw new Error(
      `Licences to decide on: ${refused.map(({ name, license }) => `${name} ${license}`).join(', ')}`,
    )
  const sections = await Promise.all(packages.map(section))
  const head = `Slipway is made with these works of others. Electron and Chromium, whose licences lie beside the program, run it.\n`
  for (const place of ['out', 'out/renderer'])
    await writeFile(join(root, place, 'licenses.txt'), [head, ...sections].join('\n'))
}

/** An SPDX expression of accepted licences: one of them where it says OR, all where it says AND. */
export function isAccepted(expression) {
  const plain = expression.replace(/[()]/g, '')
  return plain
    .split(' OR ')
    .some((choice) => choice.split(' AND ').every((one) => accepted.includes(one.trim())))
}

async function section({ name, version, license, folder }) {
  const files = (await readdir(folder)).filter((file) => licenceFile.test(file)).sort()
  const texts = await Promise.all(files.map((file) => readFile(join(folder, file), 'utf8')))
  const title = `${name} ${version} (${license})`
  return [title, '-'.repeat(title.length), ...texts.map((text) => text.trim()), ''].join('\n')
}
