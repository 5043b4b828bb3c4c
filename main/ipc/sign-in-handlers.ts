/** What the channels about credential sources and signing in do. */

import type { ConnectionDetails } from '../../contract/connection.ts'
import type { AppView } from '../../contract/views.ts'
import type { Secret } from '../connections/connection-book.ts'
import { type ConnectServiceTools, connectService, lookAtService } from '../credentials/connect-service.ts'
import { findSources } from '../credentials/found-sources.ts'
import type { SignInDesk } from '../credentials/sign-in-desk.ts'
import type { Handlers } from './serve-channels.ts'

export interface SignInHandlerTools extends Omit<ConnectServiceTools, 'desk'> {
  desk: SignInDesk
  /** Tries a connection by doing what uploads do, then keeps it and makes it the active one. */
  keep(details: ConnectionDetails, secret: Secret | null): Promise<AppView>
}

export function createSignInHandlers(
  tools: SignInHandlerTools,
): Pick<
  Handlers,
  | 'credentials:found'
  | 'service:look'
  | 'service:connect'
  | 'sign-in:question'
  | 'sign-in:answer'
  | 'sign-in:cancel'
  | 'sign-in:open-page'
> {
  const { desk, sender } = tools
  return {
    'credentials:found': () => findSources(),
    'service:look': ({ service }) => lookAtService(service, sender),
    async 'service:connect'(form) {
      const { details, secret } = await connectService(form, tools)
      return tools.keep(details, secret)
    },
    'sign-in:question': () => desk.question(),
    'sign-in:answer': ({ id, code }) => desk.answer(id, code),
    'sign-in:cancel': ({ id }) => desk.cancel(id),
    'sign-in:open-page': ({ id }) => desk.openPage(id),
  }
}
