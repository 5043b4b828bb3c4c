/** The connection doctor at work: one line for each thing, as it is found, with what to do about it. */
import { CircleCheck, CircleDashed, CircleMinus, CircleX, Info, type LucideIcon } from 'lucide-react'
import { useCallback, useEffect, useRef, useState } from 'react'
import type { DoctorLine, DoctorVerdict } from '../../contract/doctor.ts'
import type { ChannelArgs } from '../../contract/ipc.ts'
import { problemMessages } from '../../contract/messages.ts'
import type { Problem } from '../../contract/problem.ts'
import { ask } from '../bridge/bridge.ts'
import { ActionButton } from '../parts/action-button.tsx'
import { FormEnd } from '../parts/form-end.tsx'
import { FormProblem } from '../parts/form-problem.tsx'
import { showProblem, showToast } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'

const icons: Record<DoctorVerdict, LucideIcon> = {
  running: CircleDashed,
  pass: CircleCheck,
  warn: Info,
  fail: CircleX,
  skip: CircleMinus,
}

interface DoctorPanelProps {
  /** A stored connection, or what was entered. */
  patient: ChannelArgs<'doctor:run'>
}

export function DoctorPanel({ patient }: DoctorPanelProps) {
  const [lines, setLines] = useState<readonly DoctorLine[]>([])
  const [healthy, setHealthy] = useState<boolean | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  const asked = useRef(patient)

  const run = useCallback(async () => {
    setLines([])
    setHealthy(null)
    setProblem(null)
    const reply = await ask('doctor:run', asked.current)
    if (!reply.ok) return setProblem(reply.problem)
    setLines(reply.value.lines)
    setHealthy(reply.value.healthy)
  }, [])

  useEffect(() => {
    const forget = window.slipway.on('doctor:line', (line) =>
      setLines((before) => [...before.filter(({ step }) => step !== line.step), line]),
    )
    void run()
    return forget
  }, [run])

  return (
    <div className="doctor">
      <p role="status">{summary(lines, healthy, problem)}</p>
      <ul className="doctor-lines">
        {lines.map((line) => (
          <Line key={line.step} line={line} />
        ))}
      </ul>
      <FormEnd message={<FormProblem problem={problem} />}>
        <ActionButton label={words.doctor.copy} isDisabled={healthy === null} onPress={() => void copy()} />
        <ActionButton
          label={words.doctor.again}
          kind="primary"
          isDisabled={healthy === null && problem === null}
          onPress={() => void run()}
        />
      </FormEnd>
    </div>
  )
}

function Line({ line: { step, verdict, problem, details } }: { line: DoctorLine }) {
  const Icon = icons[verdict]
  const tells = verdict === 'warn' || verdict === 'fail'
  return (
    <li className="doctor-line" data-verdict={verdict}>
      <Icon aria-label={words.doctor.verdicts[verdict]} className="icon" />
      <span className="doctor-words">
        <span>{words.doctor.steps[step]}</span>
        {tells && <span className="field-help">{words.doctor.fixes[step]}</span>}
        {verdict === 'skip' && problem !== null && (
          <span className="field-help">{problemMessages[problem.code]}</span>
        )}
      </span>
      {details !== '' && <code className="doctor-details">{details}</code>}
    </li>
  )
}

function summary(lines: readonly DoctorLine[], healthy: boolean | null, problem: Problem | null): string {
  if (problem !== null) return ''
  if (healthy !== null) return healthy ? words.doctor.healthy : words.doctor.unwell
  const step = lines.at(-1)?.step ?? 'name'
  return words.doctor.checking({ name: words.doctor.steps[step] })
}

async function copy(): Promise<void> {
  const reply = await ask('doctor:copy', undefined)
  if (reply.ok) showToast(words.doctor.copied)
  else showProblem(reply.problem)
}
