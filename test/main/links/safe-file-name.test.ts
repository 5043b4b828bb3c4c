/** A name from elsewhere is no folder, hides nothing and stumbles no system. */
import { describe, expect, it } from 'vitest'
import { safeFileName } from '../../../main/links/safe-file-name.ts'

describe('safeFileName', () => {
  it.each([
    ['plan.pdf', 'plan.pdf'],
    ['../../etc/passwd', '_.._etc_passwd'],
    ['.bashrc', 'bashrc'],
    ['a\u202Efdp.exe', 'afdp.exe'],
    ['CON: <x>?', 'CON_ _x__'],
    ['...', 'file'],
  ])('makes %j into %j', (name, safe) => expect(safeFileName(name)).toBe(safe))
})
