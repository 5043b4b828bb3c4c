/** What the documents name is there: files behind their links, and the commands that they tell people to type. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { expect, it } from 'vitest'

const project = resolve(import.meta.dirname, '..')
const documents = [
  ...readdirSync(project).filter((name) => name.endsWith('.md')),
  ...readdirSync(join(project, 'docs'), { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.md'))
    .map((name) => join('docs', name)),
].map((name) => ({ name, text: readFileSync(join(project, name), 'utf8') }))

it('lead to files and pictures that exist', () => {
  const missing = documents.flatMap(({ name, text }) =>
    [...text.matchAll(/\]\(([^)#\s]+)[^)]*\)/g)]
      .map(([, target = '']) => target)
      .filter((target) => !/^[a-z]+:/.test(target))
      .filter((target) => !existsSync(resolve(project, dirname(name), target)))
      .map((target) => `${name}: ${target}`),
  )
  expect(missing).toEqual([])
})

it('name npm scripts that exist', () => {
  const { scripts } = JSON.parse(readFileSync(join(project, 'package.json'), 'utf8')) as {
    scripts: Record<string, string>
  }
  const named = documents.flatMap(({ text }) =>
    [...text.matchAll(/npm run ([\w:-]+)/g)].map(([, script = '']) => script),
  )
  expect(named.length).toBeGreaterThan(10)
  expect([...new Set(named)].filter((script) => scripts[script] === undefined)).toEqual([])
})

it('name files of the source that exist', () => {
  const named = documents
    .filter(({ name }) => !name.startsWith('docs/decisions/'))
    .flatMap(({ name, text }) =>
      [
        ...text.matchAll(
          /`((?:main|contract|transfer|renderer|preload|scripts|test|local-s3|bench|docs|build)\/[\w./-]+\.(?:tsx?|mjs|css|yml|json|md))`/g,
        ),
      ].map(([, path = '']) => ({ name, path })),
    )
  expect(named.length).toBeGreaterThan(20)
  expect(
    named.filter(({ path }) => !existsSync(join(project, path))).map(({ name, path }) => `${name}: ${path}`),
  ).toEqual([])
})
