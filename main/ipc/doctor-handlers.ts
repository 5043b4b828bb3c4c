/** What the channels of the connection doctor do. */

import type { PageEvent } from '../../contract/bridge-names.ts'
import type { Connection, ConnectionDetails } from '../../contract/connection.ts'
import { type DoctorLine, isHealthy } from '../../contract/doctor.ts'
import type { PageEvents } from '../../contract/ipc.ts'
import { type ConnectionBook, type Secret, splitForm } from '../connections/connection-book.ts'
import type { Stores } from '../connections/connection-tools.ts'
import { examine } from '../doctor/examine.ts'
import type { Patient } from '../doctor/patient.ts'
import { reportText } from '../doctor/report-text.ts'
import type { AppClipboard } from '../window-clipboard.ts'
import { ProblemError } from './problem-error.ts'
import type { Handlers } from './serve-channels.ts'

export interface DoctorHandlerTools extends Pick<Patient, 'sender' | 'network' | 'lookup'> {
  book: Pick<ConnectionBook, 'find' | 'secret'>
  stores: Stores
  clock: { now(): number }
  clipboard: Pick<AppClipboard, 'writeText'>
  /** Versions of app, runtime and system, as one line. */
  about: string
  send<Name extends PageEvent>(name: Name, payload: PageEvents[Name]): void
}

export type DoctorChannel = 'doctor:run' | 'doctor:copy'

export function createDoctorHandlers(tools: DoctorHandlerTools): Pick<Handlers, DoctorChannel> {
  let last: { lines: DoctorLine[]; details: ConnectionDetails } | null = null
  let running: AbortController | null = null

  /** One that is stored is examined under its policy, with what it learned before. */
  function patientOf(details: ConnectionDetails, secret: Secret | null, stored: Connection | null): Patient {
    const { sender, network, lookup, clock } = tools
    return {
      details,
      storeOf: (place) =>
        stored !== null && place.region === stored.region && place.addressing === stored.addressing
          ? tools.stores.of(stored.id)
          : tools.stores.trial(place, secret),
      sender,
      network,
      lookup,
      now: clock.now,
    }
  }

  async function run(patient: Patient): Promise<DoctorLine[]> {
    // Another look takes the place of one that is still at it.
    running?.abort(new ProblemError('refused', 'another look'))
    const mine = new AbortController()
    running = mine
    const tell = (line: DoctorLine) => {
      if (running === mine) tools.send('doctor:line', line)
    }
    return examine(patient, tell, mine.signal)
  }

  return {
    async 'doctor:run'(asked) {
      const stored = 'id' in asked ? tools.book.find(asked.id) : null
      if ('id' in asked && stored === null) throw new ProblemError('refused', 'no such storage')
      const entered = 'form' in asked ? splitForm(asked.form) : null
      const details = entered?.details ?? stored
      if (details === null) throw new ProblemError('refused')
      const secret = entered?.secret ?? (stored === null ? null : tools.book.secret(stored.id))
      const lines = await run(patientOf(details, secret, stored))
      last = { lines, details }
      return { lines, healthy: isHealthy(lines) }
    },
    async 'doctor:copy'() {
      if (last === null) throw new ProblemError('refused', 'no report')
      await tools.clipboard.writeText(reportText(last.lines, last.details, tools.about, tools.clock.now()))
    },
  }
}
