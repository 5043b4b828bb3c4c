/** In which looks the real app is photographed, and how a picture is taken. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { RunningApp } from '../e2e/launch-app.ts'
import { shrinkPng } from './shrink-png.ts'

export interface Look {
  name: string
  theme: 'light' | 'dark'
  /** Pixels of the window's content. */
  width: number
  height: number
  /** 2 is what a person sees who enlarges everything to 200 %. */
  zoom?: number
}

export const wideLight: Look = { name: 'wide-light', theme: 'light', width: 1040, height: 720 }
export const wideDark: Look = { name: 'wide-dark', theme: 'dark', width: 1040, height: 720 }
export const narrowLight: Look = { name: 'narrow-light', theme: 'light', width: 400, height: 720 }
export const narrowDark: Look = { name: 'narrow-dark', theme: 'dark', width: 400, height: 720 }
export const enlarged: Look = { name: 'enlarged', theme: 'light', width: 1040, height: 720, zoom: 2 }
export const fourK: Look = { name: '4k', theme: 'light', width: 3840, height: 2160 }

/** Milliseconds in which tips fade and rows settle. */
const SETTLE_MS = 350

/** Takes pictures of what is on the screen now, one in each look, into `folder/SCENE-LOOK.png`. */
export async function photograph(
  { electron, page }: RunningApp,
  folder: string,
  scene: string,
  looks: readonly Look[],
): Promise<void> {
  mkdirSync(folder, { recursive: true })
  const session = await page.context().newCDPSession(page)
  for (const { name, theme, width, height, zoom = 1 } of looks) {
    await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' })
    await electron.evaluate(
      ({ BrowserWindow }, size) => BrowserWindow.getAllWindows()[0]?.setContentSize(size.width, size.height),
      { width, height },
    )
    // The screen may be smaller than the look, and a zoom is a larger scale on a smaller page.
    await session.send('Emulation.setDeviceMetricsOverride', {
      width: width / zoom,
      height: height / zoom,
      deviceScaleFactor: zoom,
      mobile: false,
    })
    await page.mouse.move(2, 2)
    await page.waitForTimeout(SETTLE_MS)
    writeFileSync(join(folder, `${scene}-${name}.png`), await shrinkPng(await page.screenshot()))
  }
  await session.send('Emulation.clearDeviceMetricsOverride')
  await session.detach()
}
