/** One sentence about where the app is with its updates. */
import type { UpdateState } from '../../contract/update.ts'
import { spokenLocale } from '../../contract/words/speech.ts'
import { momentHere } from '../parts/moment.ts'
import { words } from '../words/words.ts'

export function updateWords(state: UpdateState): string {
  const say = words.update
  switch (state.kind) {
    case 'off':
      return say.off[state.because]
    case 'idle':
      return state.checkedAt === null ? say.byItself : say.upToDate({ moment: momentHere(state.checkedAt) })
    case 'checking':
      return say.checking
    case 'downloading':
      return say.downloading({ name: state.news.version, percent: percentOf(state.percent) })
    case 'ready':
      return say.readyText
    case 'failed':
      return say.failed[state.because]
  }
}

function percentOf(percent: number): string {
  return new Intl.NumberFormat(spokenLocale(), { style: 'percent' }).format(percent / 100)
}
