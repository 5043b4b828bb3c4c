import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it, onTestFinished } from 'vitest'
import { createHistory } from '../../../main/history/history.ts'
import { openDatabase } from '../../../main/journal/database.ts'
import { sharedFile } from '../../fakes/test-history.ts'

it('leaves nothing on the disk of a storage whose history is not kept', () => {
  const directory = mkdtempSync(join(tmpdir(), 'slipway-forget-'))
  onTestFinished(() => rmSync(directory, { recursive: true, force: true }))
  const { database } = openDatabase(join(directory, 'slipway.sqlite'), Date.now())
  onTestFinished(() => void database.close())
  const history = createHistory(database)
  for (let number = 0; number < 50; number++) {
    history.remember(
      sharedFile(`quiet-${number}`, {
        connectionId: 'quiet',
        name: `Zephyrine ${number}.pdf`,
        key: 'q/Zephyrine',
      }),
    )
    history.remember(sharedFile(`kept-${number}`, { connectionId: 'kept', name: `Ordinary ${number}.pdf` }))
  }
  history.forget('quiet')

  expect(history.count()).toBe(50)
  const bytes = readdirSync(directory)
    .map((name) => readFileSync(join(directory, name), 'latin1').toLowerCase())
    .join('')
  expect(bytes).toContain('ordinary')
  expect(bytes).not.toContain('zephyrine')
})
