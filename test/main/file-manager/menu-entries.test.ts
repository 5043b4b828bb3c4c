/** Each system's file manager gets what it understands; on Linux it is really run. */
import { execFileSync } from 'node:child_process'
import { chmodSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { installEntries, removeEntries } from '../../../main/file-manager/install-entries.ts'
import { menuEntries, type Place } from '../../../main/file-manager/menu-entries.ts'
import { temporaryFolder } from '../../local-s3/start-test-server.ts'

const place = (rest: Partial<Place>): Place => ({
  platform: 'linux',
  home: '/home/me',
  data: '',
  command: ["/opt/it's 100% mine/slipway"],
  label: 'Send with Slipway',
  ...rest,
})

describe('on Linux', () => {
  it('has an entry for Nautilus, Nemo, Dolphin and Thunar, where each looks for it', () => {
    expect(menuEntries(place({})).map(({ path }) => path)).toEqual([
      '/home/me/.local/share/nautilus/scripts/Slipway',
      '/home/me/.local/share/nemo/actions/slipway.nemo_action',
      '/home/me/.local/share/kio/servicemenus/slipway.desktop',
      '/home/me/.local/share/Thunar/sendto/slipway.desktop',
    ])
    expect(menuEntries(place({ data: '/data' }))[0]?.path).toBe('/data/nautilus/scripts/Slipway')
    expect(JSON.stringify(menuEntries(place({})))).toContain('100%% mine')
  })

  it('starts the app with the chosen paths, whatever is in them, and is gone once it is taken away', async () => {
    const home = await temporaryFolder()
    const program = join(home, "a program's name", 'slip way')
    mkdirSync(join(program, '..'))
    const words = join(home, 'words')
    writeFileSync(program, `#!/bin/sh\nprintf '%s\\n' "$@" > '${words}'\n`)
    chmodSync(program, 0o755)
    const entries = menuEntries(place({ home, command: [program, 'app folder'] }))
    await installEntries(entries, () => false)
    const [nautilus] = entries
    execFileSync(nautilus?.path ?? '', ['/tmp/a b.txt', "-it's $HOME"])
    expect(readFileSync(words, 'utf8')).toBe("app folder\n--\n/tmp/a b.txt\n-it's $HOME\n")
    await removeEntries(entries)
    await removeEntries(entries)
    expect(entries.map(({ path }) => existsSync(path))).toEqual([false, false, false, false])
  })
})

it('is a Quick Action on macOS, which is taken away whole', async () => {
  const home = await temporaryFolder()
  const entries = menuEntries(place({ platform: 'darwin', home, label: 'Send & share' }))
  await installEntries(entries, () => false)
  const info = readFileSync(
    join(home, 'Library/Services/Send with Slipway.workflow/Contents/Info.plist'),
    'utf8',
  )
  expect(info).toContain('<string>Send &amp; share</string>')
  expect(entries[1]?.kind === 'file' && entries[1].content).toContain(
    "'/opt/it'\\''s 100% mine/slipway' -- \"$@\" &amp;",
  )
  await removeEntries(entries)
  expect(existsSync(join(home, 'Library/Services/Send with Slipway.workflow'))).toBe(false)
})

it('is a shortcut in Send to on Windows', async () => {
  const entries = menuEntries(
    place({
      platform: 'win32',
      data: 'C:\\Users\\me\\AppData\\Roaming',
      command: ['C:\\Slipway\\Slipway.exe', 'C:\\a b'],
    }),
  )
  expect(entries).toEqual([
    {
      kind: 'shortcut',
      path: 'C:\\Users\\me\\AppData\\Roaming\\Microsoft\\Windows\\SendTo\\Slipway.lnk',
      target: 'C:\\Slipway\\Slipway.exe',
      arguments: '"C:\\a b" --',
    },
  ])
})
