/** What commands work with where nothing is sent: links of a rig, and a queue that takes nothing. */
import type { CommandTools } from '../../main/cli/command-tools.ts'
import type { LinkHandlerTools } from '../../main/ipc/link-handlers.ts'

export function commandTools(links: LinkHandlerTools): CommandTools {
  return {
    links: { ...links, book: { ...links.book, views: () => [] } },
    usualLinkSeconds: () => 86_400,
    rules: {},
    queue: {
      add: () => undefined,
      join: () => false,
      idOf: () => undefined,
      find: () => null,
      cancel: () => undefined,
    },
    watch: () => () => undefined,
    keepOffClipboard: () => undefined,
    handOver: async () => ({ added: 0, joined: 0, refused: [], refusedCount: 0 }),
  }
}
