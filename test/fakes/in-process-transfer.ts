/** The transfer process without a process: the real work behind a line that copies messages and takes its time. */
import { onTestFinished } from 'vitest'
import type { FromTransfer, ToTransfer } from '../../contract/transfer-protocol.ts'
import type { TransferProcess } from '../../main/transfer-client/transfer-client.ts'
import { serveTransfer, type TransferSeams } from '../../transfer/serve-transfer.ts'

export interface InProcessTransfer extends TransferProcess {
  /** Everything main was told, in order. */
  readonly told: FromTransfer[]
  /** Everything main asked for, in order. */
  readonly asked: ToTransfer[]
  /** Ends as a crashed process does: nothing more goes either way, its sockets break. */
  die(): void
}

/** No spread of retries: the shortest delay each time. */
const noSpread = () => 0

/** @param seams what a test replaces; retries come without spread */
export function startInProcessTransfer(seams: Partial<TransferSeams> = {}): InProcessTransfer {
  let alive = true
  let fromMain: (message: ToTransfer) => void = () => {}
  let toMain: (message: FromTransfer) => void = () => {}
  const exits: (() => void)[] = []
  const told: FromTransfer[] = []
  const asked: ToTransfer[] = []
  const open = new Set<string>()

  const endTimer = serveTransfer(
    {
      send(message) {
        if (!alive) return
        const copy = structuredClone(message)
        setImmediate(() => {
          if (!alive) return
          told.push(copy)
          toMain(copy)
        })
      },
      listen(listener) {
        fromMain = listener
      },
    },
    { random: noSpread, ...seams },
  )
  const die = () => {
    if (!alive) return
    alive = false
    endTimer()
    for (const job of open) fromMain({ type: 'close', job })
    for (const exit of exits) exit()
  }
  onTestFinished(die)

  return {
    told,
    asked,
    send(message) {
      if (!alive) return
      if (message.type === 'open') open.add(message.job)
      const copy = structuredClone(message)
      asked.push(copy)
      setImmediate(() => {
        if (!alive) return
        if (copy.type === 'close') open.delete(copy.job)
        fromMain(copy)
      })
    },
    listen(listener) {
      toMain = listener
    },
    onExit: (listener) => void exits.push(listener),
    stop: die,
    die,
  }
}
