/** What is wrong with a form as a whole; read out when it appears. */
import { problemMessages } from '../../contract/messages.ts'
import type { Problem } from '../../contract/problem.ts'

export function FormProblem({ problem }: { problem: Problem | null }) {
  return (
    <div role="alert">
      {problem !== null && (
        <p className="form-problem">
          {problemMessages[problem.code]}
          {problem.details !== '' && <code>{problem.details}</code>}
        </p>
      )}
    </div>
  )
}
