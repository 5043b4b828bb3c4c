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
  [['https://example.com', 'mailto:x'], [], []],
  [
    ['file:///home/me/a%20b.slipway', 'file://localhost/tmp/c%23d.txt'],
    ['/tmp/c#d.txt'],
    ['/home/me/a b.slipway'],
  ],
  [['file://server/share/a.txt', 'file:///tmp/a%00b', 'file:///tmp/a%2fb'], [], []],
])('%j', (words, toSend, connections) => {
  expect(openedByArguments(words, '/home/me')).toEqual({ toSend, connections })
})

it('sorts what the system hands over', () => {
  expect(sortOpened(['/a.txt', '/b.slipway'])).toEqual({ toSend: ['/a.txt'], connections: ['/b.slipway'] })
})

it.each([
  'slipway:',
  'slipway://open',
  'SlipWay://OPEN',
  ' slipway:open',
  'slipway:///etc/passwd',
  'slipway://send?file=/etc/passwd',
  'slipway:share /etc/passwd',
  'slipway:%22%20--no-sandbox%20%22',
  'slipway:../../a.slipway',
  `slipway://${'a'.repeat(100_000)}`,
  'slipway:\0\u202e',
])('opens nothing for %j, nor for what stands beside it', (address) => {
  const nothing = { toSend: [], connections: [] }
  for (const words of [
    [address],
    ['--', address],
    [address, '/etc/passwd', 'a.slipway'],
    ['/etc/passwd', address],
    [address, '--', '/etc/passwd'],
    ['a.txt', '--', 'b.txt', address],
  ])
    expect(openedByArguments(words, '/home/me')).toEqual(nothing)
})
