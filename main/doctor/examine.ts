/** The connection doctor: looks at one thing after another by doing it, and says what it found. */
import { randomUUID } from 'node:crypto'
import { type DoctorLine, type DoctorStep, doctorSteps } from '../../contract/doctor.ts'
import { failureOf } from '../../contract/failure.ts'
import { problemOf } from '../../contract/problem.ts'
import { examineRights } from './examine-rights.ts'
import { examineWay } from './examine-way.ts'
import { findSignIn } from './find-sign-in.ts'
import { type Finding, fail } from './finding.ts'
import type { Patient } from './patient.ts'

/** Tells what is found while it is found. */
export type Tell = (line: DoctorLine) => void

/**
 * Every step gives one line, in order; what cannot be looked at because of what came before is skipped.
 * @param tell told when a step begins (`running`) and when it ends
 * @throws the signal's reason where it was aborted
 */
export async function examine(patient: Patient, tell: Tell, signal?: AbortSignal): Promise<DoctorLine[]> {
  const lines: DoctorLine[] = []
  const look = async (step: DoctorStep, act: () => Promise<Finding>): Promise<boolean> => {
    signal?.throwIfAborted()
    tell({ step, verdict: 'running', problem: null, details: '' })
    const found = await act().catch((caught: unknown) => fail(problemOf(failureOf(caught))))
    const line = { step, ...found }
    lines.push(line)
    tell(line)
    return found.verdict !== 'fail'
  }
  const done = (): DoctorLine[] => {
    for (const step of doctorSteps.slice(lines.length)) {
      const line: DoctorLine = { step, verdict: 'skip', problem: null, details: '' }
      lines.push(line)
      tell(line)
    }
    return lines
  }

  const way = examineWay(patient)
  if (!(await look('name', way.name))) return done()
  if (!(await look('proxy', way.proxy))) return done()
  if (!(await look('certificate', way.certificate))) return done()
  await look('clock', way.clock)

  const signIn = findSignIn(patient, way.place())
  if (!(await look('key', signIn.key))) return done()
  await look('region', signIn.region)
  await look('addressing', signIn.addressing)
  if (!(await look('bucket', signIn.bucket))) return done()

  const { prefix } = patient.details
  const rights = examineRights(signIn.store(), `${prefix}${randomUUID()}/`, prefix)
  const stored = await look('put', rights.put)
  if (!stored) return done()
  await look('link', rights.link)
  await look('multipart', rights.multipart)
  await look('list-parts', rights.listParts)
  await look('abort', rights.abort)
  await look('form', rights.form)
  await look('checksums', rights.checksums)
  await look('conditional', rights.conditional)
  await look('delete', rights.remove)
  await look('lifecycle', rights.lifecycle)
  return done()
}
