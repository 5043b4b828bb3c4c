/** Deleting what is not there is no failure. */
import { describe, expect, it } from 'vitest'
import { deleteObject } from '../../../main/s3/delete-object.ts'
import { failing } from '../../fakes/failing.ts'
import { startScriptedServer } from '../../fakes/scripted-server.ts'
import { storeAt } from '../../fakes/store-at.ts'
import { xmlError } from '../../fakes/xml-answer.ts'

describe('deleteObject', () => {
  it.each([{ status: 204 }, { status: 200 }, xmlError(404, 'NoSuchKey')])(
    'is done with %j',
    async (answer) => {
      const server = await startScriptedServer(answer)
      expect(await deleteObject(storeAt(server.endpoint), 'a b')).toBeUndefined()
      expect(server.seen).toMatchObject([
        { method: 'DELETE', url: expect.stringMatching(/^\/bucket\/a%20b\?/) },
      ])
    },
  )

  it('throws where it is not allowed', async () => {
    const server = await startScriptedServer(xmlError(403, 'AccessDenied'))
    expect(await failing(deleteObject(storeAt(server.endpoint), 'k'))).toMatchObject({ code: 'AccessDenied' })
  })
})
