/** What a log may hold: no secret, no signature, no path of a person, and one entry a line. */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { redact } from '../../../main/logs/redact.ts'
import { cpuClock } from '../../fakes/cpu-milliseconds.ts'

const SECRET = 'wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY'
const SIGNATURE = 'fe5f80f77d5fa3beca038a248ff027d0445342fe2855ddc963176630326f1024'

describe('redact', () => {
  it.each([
    [
      `GET https://s3.example.com/b/in/a.txt?X-Amz-Signature=${SIGNATURE}&X-Amz-Credential=AKIAIOSFODNN7EXAMPLE failed`,
      'GET https://s3.example.com/b/in/a.txt?… failed',
    ],
    ['GET https://h.example/k?sig=abc&v=1 failed', 'GET https://h.example/k?… failed'],
    ['to https://user:pass@proxy.example.com:8080/', 'to https://proxy.example.com:8080/'],
    [`/b/a.txt?partNumber=1&X-Amz-Signature=${SIGNATURE}`, '/b/a.txt?…'],
    [`X-Amz-Security-Token: "${SECRET}"`, 'X-Amz-Security-Token …"'],
    ['Authorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20260101', 'Authorization …'],
    ['sent Bearer eyJhbGciOi.J9.abc-_', 'sent Bearer …'],
    [`{"secretAccessKey":"${SECRET}","region":"eu"}`, '{"secretAccessKey …,"region":"eu"}'],
    ['password=hunter2; next', 'password …; next'],
    ['aws_access_key_id = minio-admin', 'aws_access_key_id …'],
    ['the key ASIAQWERTYUIOPASDFGH is old', 'the key (access key) is old'],
    [`found ${SECRET} in it`, 'found (secret) in it'],
    [`signed ${SIGNATURE}`, 'signed (hash)'],
    ['-----BEGIN PRIVATE KEY-----\nabc\n-----END PRIVATE KEY-----', '(certificate or key)'],
    ["ENOENT: no such file, open '/home/ann/pay/slip.pdf'", "ENOENT: no such file, open '(path)'"],
    ['cannot read /home/ann/My Files/pay slip.pdf', 'cannot read (path) slip.pdf'],
    ["open 'C:\\My Files\\pay slip.pdf' failed", "open '(path)' failed"],
    ['C:\\Users\\Ann\\pay.pdf is gone', '(path) is gone'],
    ['\\\\server\\share\\pay.pdf is gone', '(path) is gone'],
    ['file:///Users/ann/x.html', '(path)'],
    ['two\nlines\r\nand \u202ebidi\u0000', 'two lines and bidi'],
    // What explains a failure stays.
    [
      'uploads:pause failed: access-denied 403 AccessDenied',
      'uploads:pause failed: access-denied 403 AccessDenied',
    ],
    ['no answer from s3.eu-central-1.amazonaws.com:443', 'no answer from s3.eu-central-1.amazonaws.com:443'],
  ])('%j becomes %j', (text, expected) => {
    expect(redact(text)).toBe(expected)
  })

  it('cuts what is endless, quickly', () => {
    const spent = cpuClock()
    for (const piece of ['a', '/', '?X-Amz-', 'https://', 'aA1', 'secret', '\\\\', '-----BEGIN A-----'])
      expect(redact(piece.repeat(1_000_000)).length).toBeLessThanOrEqual(2_001)
    expect(spent()).toBeLessThan(1_000)
  })

  it('lets no signed query through, whatever stands around it', () => {
    const around = fc.string({ maxLength: 30 })
    fc.assert(
      fc.property(around, around, (before, after) => {
        const line = redact(
          `${before} https://h/b/k?X-Amz-Credential=c&X-Amz-Signature=${SIGNATURE} ${after}`,
        )
        expect(line).not.toContain(SIGNATURE)
        expect(line).not.toContain('X-Amz-Credential=')
      }),
      { numRuns: 500 },
    )
  })

  it('changes nothing when it is done twice', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (text) => {
        expect(redact(redact(text))).toBe(redact(text))
      }),
    )
  })
})
