/** Shows what is asked about a drop, whatever else the window shows. */
import { DropSheet } from './drop-sheet.tsx'
import { useDropQuestion } from './use-drop-question.ts'

export function DropQuestions() {
  const question = useDropQuestion()
  return question === null ? null : <DropSheet key={question.id} question={question} />
}
