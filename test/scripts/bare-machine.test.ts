/** The commands of package.json that set everything up read nothing at their start that has to be installed first. */
import { readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { describe, expect, it } from 'vitest'

const root = resolve(import.meta.dirname, '../..')
const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
  scripts: Record<string, string>
}
const entries = [
  ...new Set(
    Object.values(scripts).flatMap((command) => /^node (scripts\/\S+\.mjs)/.exec(command)?.[1] ?? []),
  ),
]

/** What a file and those it imports statically ask of node_modules. */
function packagesReadBy(path: string, seen = new Set<string>()): string[] {
  if (seen.has(path)) return []
  seen.add(path)
  const text = readFileSync(path, 'utf8')
  return [...text.matchAll(/^(?:import|export)\b[^'"]*?from '([^']+)'/gm)].flatMap(([, name = '']) => {
    if (name.startsWith('.')) return packagesReadBy(join(dirname(path), name), seen)
    return name.startsWith('node:') ? [] : [`${path.slice(root.length + 1)}: ${name}`]
  })
}

describe('a bare machine', () => {
  it('has entries to look at', () => {
    expect(entries).toEqual(expect.arrayContaining(['scripts/start.mjs', 'scripts/test.mjs']))
  })

  it.each(entries)('can begin %s', (entry) => {
    expect(packagesReadBy(join(root, entry))).toEqual([])
  })
})
