/** What main found wrong with a form as a whole. */
import { problemMessages } from '../../contract/messages.ts'
import type { Problem } from '../../contract/problem.ts'
import { FormMessage } from './form-message.tsx'

export function FormProblem({ problem }: { problem: Problem | null }) {
  return (
    <FormMessage text={problem === null ? null : problemMessages[problem.code]} details={problem?.details} />
  )
}
