import { expect, it } from 'vitest'
import { isConnectionFile } from '../../../main/connection-file/opened-files.ts'

it('knows connection files by their ending', () => {
  expect(['/mail/Acme.slipway', 'IT/Team.SLIPWAY', 'a.pdf', 'slipway', ''].map(isConnectionFile)).toEqual([
    true,
    true,
    false,
    false,
    false,
  ])
})
