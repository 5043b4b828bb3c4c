/** The connect form names what is wrong and forgives what cannot be seen. */
import { describe, expect, it } from 'vitest'
import { checkForm, type FieldName } from '../../../renderer/connect/check-form.ts'

const entered = {
  name: 'Company storage',
  endpoint: 'https://storage.example.com',
  region: 'eu-central-1',
  bucket: 'transfers',
  prefix: '',
  addressing: 'path',
  accessKeyId: 'AKIDEXAMPLE',
  secretAccessKey: 'secret',
  sessionToken: '',
}

describe('checkForm', () => {
  it('forgives spaces, a missing slash and an empty token', () => {
    const checked = checkForm({ ...entered, endpoint: ' https://storage.example.com ', prefix: 'team/drops' })
    const { accessKeyId, ...rest } = entered
    expect(checked).toEqual({
      ok: true,
      form: {
        ...rest,
        prefix: 'team/drops/',
        credentials: { kind: 'typed', accessKeyId },
        sessionToken: undefined,
      },
    })
  })

  it('takes the end of a temporary key in this computer’s time', () => {
    const checked = checkForm({ ...entered, keyEnds: '2030-03-01T14:05' })
    expect(checked.ok && checked.form.credentials).toEqual({
      kind: 'typed',
      accessKeyId: entered.accessKeyId,
      expiresAt: new Date(2030, 2, 1, 14, 5).getTime(),
    })
  })

  it('names every missing field at once', () => {
    expect(checkForm({ addressing: 'path' })).toEqual({
      ok: false,
      wrong: ['name', 'endpoint', 'region', 'bucket', 'accessKeyId', 'secretAccessKey'],
    })
  })

  it.each<[FieldName, string]>([
    ['endpoint', 'storage.example.com'],
    ['endpoint', 'ftp://storage.example.com'],
    ['endpoint', 'https://storage.example.com/?x=1'],
    ['endpoint', 'https://user:word@storage.example.com'],
    ['region', 'EU Central'],
    ['bucket', 'x'],
    ['bucket', 'has/slash'],
    ['prefix', '/leading'],
    ['addressing', 'sideways'],
    ['keyEnds', '2001-01-01T00:00'],
    ['keyEnds', 'soon'],
  ])('marks %s where it is %j', (name, text) => {
    expect(checkForm({ ...entered, [name]: text })).toEqual({ ok: false, wrong: [name] })
  })
})
