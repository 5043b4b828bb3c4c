/** Everything Slipway says, in French. */
import type { Catalog } from '../catalog.ts'
import { before } from './before.ts'
import { common } from './common.ts'
import { connect } from './connect.ts'
import { connectionFile } from './connection-file.ts'
import { doctor } from './doctor.ts'
import { help } from './help.ts'
import { history } from './history.ts'
import { makeLink } from './make-link.ts'
import { network } from './network.ts'
import { pages } from './pages.ts'
import { policy } from './policy.ts'
import { problems } from './problems.ts'
import { queue } from './queue.ts'
import { request } from './request.ts'
import { rules } from './rules.ts'
import { send } from './send.ts'
import { settings } from './settings.ts'
import { share } from './share.ts'
import { signIn } from './sign-in.ts'
import { system } from './system.ts'
import { time } from './time.ts'
import { update } from './update.ts'

export const fr: Catalog = {
  ...common,
  ...send,
  before,
  connect,
  help,
  connectionFile,
  doctor,
  history,
  makeLink,
  pages,
  network,
  policy,
  problems,
  queue,
  request,
  rules,
  settings,
  share,
  signIn,
  system,
  time,
  update,
}
