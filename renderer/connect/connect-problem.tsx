/** Why a storage could not be connected, and the settings of the network where they may mend it. */
import type { Problem } from '../../contract/problem.ts'
import { FormProblem } from '../parts/form-problem.tsx'
import { NetworkHelp } from './network-help.tsx'

export function ConnectProblem({ problem }: { problem: Problem | null }) {
  return (
    <>
      <FormProblem problem={problem} />
      <NetworkHelp problem={problem} />
    </>
  )
}
