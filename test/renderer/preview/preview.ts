/** Puts a fake bridge on the page before the page starts: `?scene=` chooses what it shows. */
import '../../../renderer/no-made-code.ts'
import { catalogs } from '../../../contract/words/catalogs.ts'
import type {} from '../../../renderer/bridge/bridge.ts'
import { createFakeBridge, type FakeBridge, fakeState } from '../fake-bridge.ts'
import { markedCatalog } from '../marked-catalog.ts'
import { type SceneName, scenes } from './scenes.ts'

declare global {
  interface Window {
    fake: FakeBridge
    /** Has the page speak another language, as a change of the settings would; marked: every word in brackets. */
    speakTo(locale: string, marked?: boolean): void
    /** What the page's policy refused. */
    violations: string[]
  }
}

const query = new URLSearchParams(location.search)
const scene = scenes[(query.get('scene') ?? 'every-state') as SceneName]
const state = fakeState(scene(Date.now()))
const theme = query.get('theme')
if (theme === 'light' || theme === 'dark')
  state.app = { ...state.app, settings: { ...state.app.settings, theme } }

window.violations = []
document.addEventListener('securitypolicyviolation', ({ violatedDirective, sourceFile, lineNumber }) => {
  window.violations.push(`${violatedDirective} ${sourceFile}:${lineNumber}`)
})
window.fake = createFakeBridge(state)
window.slipway = window.fake
const { en } = catalogs
window.speakTo = (locale, marked = false) => {
  catalogs.en = marked ? markedCatalog(en) : en
  state.app = { ...state.app, locale }
  window.fake.emit('app:changed', state.app)
}
