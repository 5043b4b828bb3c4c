/** The app's log as main hands it out: redacted, the last entries. */
import { useEffect, useState } from 'react'
import type { LogView } from '../../contract/log-entry.ts'
import { ask } from '../bridge/bridge.ts'
import { showProblem, showToast } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'

/** Milliseconds between two looks while it is in view. */
const LOOK_MS = 2_000

/** @returns null until main has answered */
export function useLog(): LogView | null {
  const [log, setLog] = useState<LogView | null>(null)
  useEffect(() => {
    const look = () => void ask('logs:recent', undefined).then((reply) => reply.ok && setLog(reply.value))
    look()
    const timer = setInterval(look, LOOK_MS)
    return () => clearInterval(timer)
  }, [])
  return log
}

/** Main writes it: the text never has to be in the page. */
export async function copyDetailsForIt(): Promise<void> {
  const reply = await ask('logs:copy', undefined)
  if (reply.ok) showToast(words.help.it.copied)
  else showProblem(reply.problem)
}
