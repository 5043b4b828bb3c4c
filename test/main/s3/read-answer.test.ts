/** Answers are believed only where they are small, whole, plain XML of the expected kind. */
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { readAnswer, text } from '../../../main/s3/read-answer.ts'
import { failing } from '../../fakes/failing.ts'

const schema = z.object({ UploadId: text })
const read = async (body: string) => readAnswer({ status: 200, headers: {}, body }, 'Result', schema)

describe('readAnswer', () => {
  it('reads values as text, with entities and outer spaces, and ignores namespaces', async () => {
    expect(
      await read('<s3:Result xmlns:s3="u"><s3:UploadId> &lt;007&gt; </s3:UploadId></s3:Result>'),
    ).toEqual({
      UploadId: ' <007> ',
    })
  })

  it('reads past white space and a mark of byte order before the declaration', async () => {
    expect(await read(`\ufeff  \n <?xml version="1.0"?><Result><UploadId>u</UploadId></Result>\n`)).toEqual({
      UploadId: 'u',
    })
  })

  it('throws the error of the store where the body holds one (trap 12)', async () => {
    expect(await failing(read('<Error><Code>InternalError</Code></Error>'))).toMatchObject({
      kind: 's3',
      status: 200,
      code: 'InternalError',
    })
  })

  it.each([
    ['nothing', ''],
    ['plain text', 'ok'],
    ['a truncated answer', '<Result><UploadId>u</Upl'],
    ['an unclosed root', '<Result><UploadId>u</UploadId>'],
    ['another answer', '<OtherResult><UploadId>u</UploadId></OtherResult>'],
    ['a missing value', '<Result/>'],
    ['a value given twice', '<Result><UploadId>u</UploadId><UploadId>v</UploadId></Result>'],
    ['children instead of text', '<Result><UploadId><b>u</b></UploadId></Result>'],
    ['depth without end', '<a>'.repeat(50_000)],
    ['too much depth', `${'<a>'.repeat(40)}${'</a>'.repeat(40)}`],
    ['a comment', '<Result><!-- --><UploadId>u</UploadId></Result>'],
    ['more elements than any answer has', `<Result><UploadId>u</UploadId>${'<a/>'.repeat(20_000)}</Result>`],
    [
      'entities that multiply',
      '<!DOCTYPE r [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;">]><Result><UploadId>&b;</UploadId></Result>',
    ],
    [
      'an entity from a file',
      '<!doctype r [<!ENTITY x SYSTEM "file:///etc/passwd">]><Result><UploadId>&x;</UploadId></Result>',
    ],
  ])('refuses %s', async (_, body) => {
    expect(await failing(read(body))).toEqual({ kind: 'not-s3', what: 'xml' })
  })

  it('leaves names of its own language alone', async () => {
    expect(await failing(read('<__proto__><UploadId>u</UploadId></__proto__>'))).toEqual({
      kind: 'not-s3',
      what: 'xml',
    })
  })
})
