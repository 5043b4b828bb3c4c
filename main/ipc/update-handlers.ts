/** What the channels about updates do: main decides everything, the page shows it and may ask. */
import type { Updates } from '../updates/updates.ts'
import type { Handlers } from './serve-channels.ts'

export type UpdateChannel = 'updates:view' | 'updates:check' | 'updates:install'

export function createUpdateHandlers(updates: Updates): Pick<Handlers, UpdateChannel> {
  return {
    'updates:view': updates.state,
    'updates:check': updates.check,
    'updates:install': () => ({ installing: updates.install() }),
  }
}
