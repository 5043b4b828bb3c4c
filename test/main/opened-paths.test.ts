/** A command line and the system's own messages become files to send and connection files to take up. */
import { expect, it } from 'vitest'
import { openedByArguments, sortOpened } from '../../main/opened-paths.ts'

it.each<[string[], string[], string[]]>([
  [[], [], []],
  [['--no-sandbox', '-x.slipway', ''], [], []],
  [['a.txt', '/tmp/b c.txt'], ['/home/me/a.txt', '/tmp/b c.txt'], []],
  [['../x'], ['/home/x'], []],
  [['--', '-odd name', 'send'], ['/home/me/-odd name', '/home/me/send'], []],
  [['IT/Work.SLIPWAY', 'a.txt'], ['/home/me/a.txt'], ['/home/me/IT/Work.SLIPWAY']],
  [['slipway:open', 'https://example.com'], [], []],
])('%j', (words, toSend, connections) => {
  expect(openedByArguments(words, '/home/me')).toEqual({ toSend, connections })
})

it('sorts what the system hands over', () => {
  expect(sortOpened(['/a.txt', '/b.slipway'])).toEqual({ toSend: ['/a.txt'], connections: ['/b.slipway'] })
})
