/** What the release workflow runs: signed feeds, notes, the audit gate; and that its actions are pinned. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join, resolve } from 'node:path'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isGenuine } from '../../../main/updates/feed-signature.ts'
import { judgeAudit } from '../../../scripts/audit.mjs'
import { notesOf } from '../../../scripts/packaging/release-notes.mjs'
import { makeUpdateKey, signFeeds } from '../../../scripts/packaging/sign-feed.mjs'

const workflows = resolve(import.meta.dirname, '../../../.github/workflows')

describe('signFeeds', () => {
  it('signs every feed so that the app believes it, and no other', async () => {
    const directory = mkdtempSync(join(tmpdir(), 'slipway-feeds-'))
    onTestFinished(() => rmSync(directory, { recursive: true }))
    const key = makeUpdateKey()
    await expect(signFeeds(directory, key.secret)).rejects.toThrow('No feed of updates')
    for (const name of ['latest.yml', 'latest-mac.yml']) writeFileSync(join(directory, name), `of: ${name}`)
    expect(await signFeeds(directory, key.secret)).toEqual(['latest-mac.yml', 'latest.yml'])
    const signature = readFileSync(join(directory, 'latest.yml.sig'), 'utf8')
    expect([
      isGenuine('of: latest.yml', signature, key.public),
      isGenuine('of: latest.yml ', signature, key.public),
      isGenuine('of: latest.yml', signature, makeUpdateKey().public),
      isGenuine('of: latest.yml', '', key.public),
      isGenuine('of: latest.yml', signature, 'no key'),
    ]).toEqual([true, false, false, false, false])
  })
})

describe('notesOf', () => {
  const changelog =
    '# Changelog\n\n## Unreleased\n\n- new\n\n## 1.2.0 (2026-01-02)\n\n- a\n- b\n\n## 1.1.0\n\n- c\n'
  it('gives what stands below the version', () => {
    expect([notesOf(changelog, '1.2.0'), notesOf(changelog, '1.1.0')]).toEqual(['- a\n- b', '- c'])
  })
  it('fails for a version that nobody described', () => {
    expect(() => notesOf(changelog, '1.3.0')).toThrow('says nothing about 1.3.0')
  })
})

describe('judgeAudit', () => {
  it.each([
    [{ vulnerabilities: {} }, 'clean'],
    [{ vulnerabilities: { a: { name: 'a', severity: 'low', range: '*' } } }, 'clean'],
    [{ vulnerabilities: { a: { name: 'a', severity: 'high', range: '<2' } } }, 'failed'],
    [{ message: 'audit endpoint returned an error' }, 'unknown'],
    [null, 'unknown'],
  ])('%j: %s', (report, verdict) => {
    expect(judgeAudit(report).verdict).toBe(verdict)
  })
})

describe('the workflows', () => {
  const texts = readdirSync(workflows).map((name) => ({
    name,
    text: readFileSync(join(workflows, name), 'utf8'),
  }))

  it('pin every action by hash, with its version beside it', () => {
    const uses = texts.flatMap(({ text }) =>
      [...text.matchAll(/uses: (\S+)(.*)/g)].map(([, what, rest]) => `${what}${rest}`),
    )
    const foreign = uses.filter((line) => !line.startsWith('./'))
    expect(foreign.length).toBeGreaterThan(5)
    expect(foreign.filter((line) => !/^[\w-]+\/[\w-]+@[0-9a-f]{40} # v\d+\.\d+\.\d+$/.test(line))).toEqual([])
  })

  it('give no right that a job does not name, and never what packs the app for tests', () => {
    for (const { name, text } of texts) {
      expect(text, name).toMatch(/^permissions:\n {2}contents: read$/m)
      expect(text, name).not.toContain('drivenByTests')
      expect(text, name).not.toContain('pull_request_target')
    }
  })
})
