/** Binds what links are made, watched, reminded of and saved with to the window, the system and the clock. */
import { type BrowserWindow, powerMonitor } from 'electron'
import type { PageEvent } from '../contract/bridge-names.ts'
import { unitBaseOf } from '../contract/format-size.ts'
import type { PageEvents } from '../contract/ipc.ts'
import { confirmLink } from './ipc/confirm-link.ts'
import type { LinkHandlerTools } from './ipc/link-handlers.ts'
import { createLinkReminder } from './links/remind.ts'
import { createSaveDesk, type SaveTools } from './links/save-desk.ts'
import { findArrivals } from './links/watch-requests.ts'
import { systemPlatform } from './system-names.ts'
import { sayArrived, sayEndsSoon } from './window-notices.ts'

/** Milliseconds between two looks at what arrived and what ends soon. */
const LOOK_MS = 60_000

type Bound = 'messageStyle' | 'lookForArrivals' | 'confirm' | 'saves'

export interface LinkParts
  extends Omit<LinkHandlerTools, Bound>,
    Pick<SaveTools, 'transfer' | 'chooseWhere'> {
  window(): BrowserWindow | null
  /** Brings the window to the front. */
  show(): void
  send<Name extends PageEvent>(name: Name, payload: PageEvents[Name]): void
  wantsReminders(): boolean
  /** Gives these links a new life and copies them. */
  renew(ids: string[]): void
}

export interface ComposedLinks {
  tools: LinkHandlerTools
  /** Looks at once, and from then on every minute and after each sleep of the computer. */
  begin(): void
  end(): void
}

export function composeLinks(parts: LinkParts): ComposedLinks {
  const { window, show, send, wantsReminders, renew, transfer, chooseWhere, ...given } = parts
  const { history, clock, stores } = given
  const reveal = (which: PageEvents['history:reveal']) => {
    show()
    send('history:reveal', which)
  }
  const tools: LinkHandlerTools = {
    ...given,
    messageStyle: () => ({ unitBase: unitBaseOf(systemPlatform()) }),
    async lookForArrivals() {
      const arrived = await findArrivals(tools)
      if (arrived.length > 0) send('requests:arrived', arrived)
      sayArrived(
        arrived,
        () => reveal({}),
        (file) => {
          reveal({})
          send('history:save-wanted', file)
        },
      )
      return arrived
    },
    confirm: (question) => confirmLink(window(), question),
    saves: createSaveDesk({
      stores,
      transfer,
      chooseWhere,
      saving: (now) => send('history:saving', now),
    }),
  }
  const remind = createLinkReminder({
    history,
    clock,
    isWanted: wantsReminders,
    say: (due) =>
      sayEndsSoon(
        due,
        () => reveal({ state: 'ending-soon', sort: 'ending' }),
        () => renew(due.map(({ id }) => id)),
      ),
  })
  const look = () => {
    remind()
    void tools.lookForArrivals()
  }
  let looking: NodeJS.Timeout | undefined
  return {
    tools,
    begin() {
      looking = setInterval(look, LOOK_MS)
      // What came in or drew near its end while the computer slept is not told a minute late.
      powerMonitor.on('resume', look)
      look()
    },
    end() {
      clearInterval(looking)
      powerMonitor.off('resume', look)
      tools.saves.end()
    },
  }
}
