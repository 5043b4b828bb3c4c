/** What takes long to load is loaded when it is first needed: never while the app starts. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'

const main = join(import.meta.dirname, '../../../main')
const HEAVY = /^import (?!type\b).*from '(?:@aws-sdk\/credential-providers|@smithy\/core\/.*|openid-client)'/m

it('loads neither the AWS SDK’s providers nor the sign-in library with the app', () => {
  const files = readdirSync(main, { recursive: true, encoding: 'utf8' }).filter((name) =>
    name.endsWith('.ts'),
  )
  const eager = files.filter((name) => HEAVY.test(readFileSync(join(main, name), 'utf8')))
  expect([files.length > 100, eager]).toEqual([true, []])
})
