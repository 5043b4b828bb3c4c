import { expect, it } from 'vitest'
import { connectionFilesIn } from '../../../main/connection-file/opened-files.ts'

it('finds connection files among arguments, wherever they are meant from', () => {
  expect(
    connectionFilesIn(
      [
        '--no-sandbox',
        '/mail/Acme.slipway',
        'IT/Team.SLIPWAY',
        '--open=/x.slipway',
        '-.slipway',
        'a.pdf',
        '',
      ],
      '/home/ada',
    ),
  ).toEqual(['/mail/Acme.slipway', '/home/ada/IT/Team.SLIPWAY'])
})
