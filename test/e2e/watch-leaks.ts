/** Watches what the app prints and what its main process tells the page, in every end-to-end test. */
import type { ElectronApplication } from '@playwright/test'
import { BEARERS, CANARY, filesOf, leaksIn, type Place, profilesBelow } from '../fakes/canary.ts'

/** By profile: the output of every life it had. */
const printed = new Map<string, string[]>()
/** What the watch in main prints where something crosses that must not. */
const CROSSED = 'leak over IPC:'

export async function watchLeaks(electron: ElectronApplication, profile: string): Promise<void> {
  const lines = printed.get(profile) ?? []
  printed.set(profile, lines)
  const { stdout, stderr } = electron.process()
  for (const stream of [stdout, stderr]) stream?.on('data', (text: Buffer) => lines.push(text.toString()))
  await electron.evaluate(watchTraffic, { forbidden: [CANARY, ...BEARERS], crossed: CROSSED })
}

/**
 * Reads everything that the apps of a test left in its folder and said.
 * @throws Error that names each place of a secret or of a signed URL
 */
export function refuseLeaks(directory: string): void {
  const profiles = profilesBelow(directory)
  const said: Place[] = [...printed]
    .filter(([profile]) => profile.startsWith(directory))
    .map(([profile, lines]) => ({ path: `the output of the app in ${profile}`, text: lines.join('') }))
  for (const profile of profiles) printed.delete(profile)
  const crossed = said.flatMap(({ text }) => text.split('\n').filter((line) => line.startsWith(CROSSED)))
  const leaks = [...crossed, ...leaksIn([...profiles.flatMap(filesOf), ...said])]
  if (leaks.length > 0) throw new Error(`Leaks:\n${[...new Set(leaks)].join('\n')}`)
}

/** Runs in main: looks through everything that main answers or sends to a page, and keeps it where a test wants it. */
function watchTraffic(
  { app, ipcMain, webContents }: typeof import('electron'),
  { forbidden, crossed }: { forbidden: string[]; crossed: string },
): void {
  const look = (channel: string, content: unknown) => {
    const text = JSON.stringify(content) ?? ''
    ;(globalThis as { traffic?: string[] }).traffic?.push(`${channel} ${text}`)
    for (const word of forbidden) if (text.includes(word)) console.error(`${crossed} ${word} in ${channel}`)
  }
  const { _invokeHandlers } = ipcMain as unknown as {
    _invokeHandlers: Map<string, (...args: unknown[]) => Promise<unknown>>
  }
  for (const [name, handle] of _invokeHandlers)
    _invokeHandlers.set(name, async (...args) => {
      const answer = await handle(...args)
      look(name, answer)
      return answer
    })
  const watch = (contents: Electron.WebContents) => {
    const send = contents.send.bind(contents)
    contents.send = (channel: string, ...args: unknown[]) => {
      look(channel, args)
      send(channel, ...args)
    }
  }
  for (const contents of webContents.getAllWebContents()) watch(contents)
  app.on('web-contents-created', (_event, contents) => watch(contents))
}
