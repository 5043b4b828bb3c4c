// The notes of one version out of CHANGELOG.md, for the draft of its release.

import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { root } from '../project.mjs'

/**
 * @param changelog its text, with a heading `## 1.2.3` (a date may follow) for each version
 * @returns what stands below that heading
 * @throws where the version has none, or nothing stands there
 */
export function notesOf(changelog, version) {
  const sections = changelog.split(/^## /m).slice(1)
  const section = sections.find((text) => text.split(/\s/, 1)[0] === version)
  const notes = section?.slice(section.indexOf('\n')).trim()
  if (!notes) throw new Error(`CHANGELOG.md says nothing about ${version}.`)
  return notes
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href)
  console.log(notesOf(await readFile(join(root, 'CHANGELOG.md'), 'utf8'), process.argv[2]))
