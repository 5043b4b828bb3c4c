/** What the channels about the network do. */
import type { ProxyChoice } from '../../contract/network.ts'
import type { NetworkBook } from '../network/network-book.ts'
import { readAuthorities } from '../network/trusted-authorities.ts'
import { ProblemError } from './problem-error.ts'
import type { Handlers } from './serve-channels.ts'

export interface NetworkHandlerTools {
  networkBook: NetworkBook
  /** Main's own dialog. @returns the file a person chose; null where it was put away */
  chooseCertificates(): Promise<Buffer | null>
  /** What is set takes effect: new connections, and what waits is tried. */
  networkChanged(): void
}

export type NetworkChannel =
  | 'network:view'
  | 'network:choose-proxy'
  | 'network:sign-in'
  | 'network:add-authorities'
  | 'network:remove-authority'

export function createNetworkHandlers(tools: NetworkHandlerTools): Pick<Handlers, NetworkChannel> {
  const { networkBook } = tools
  const changed = () => {
    tools.networkChanged()
    return networkBook.view()
  }
  return {
    'network:view': () => networkBook.view(),
    'network:choose-proxy'({ proxy }: { proxy: ProxyChoice }) {
      networkBook.chooseProxy(proxy)
      return changed()
    },
    'network:sign-in'({ signIn }) {
      networkBook.keepSignIn(signIn)
      return changed()
    },
    async 'network:add-authorities'() {
      const content = await tools.chooseCertificates()
      if (content === null) return networkBook.view()
      const authorities = readAuthorities(content)
      if (typeof authorities === 'string') throw new ProblemError('certificate-refused', authorities)
      networkBook.trust(authorities)
      return changed()
    },
    'network:remove-authority'({ id }) {
      networkBook.distrust(id)
      return changed()
    },
  }
}
