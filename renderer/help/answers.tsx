/** Short questions with their answers, all in view. */

export interface Answer {
  question: string
  answer: string
}

export function Answers({ answers }: { answers: Readonly<Record<string, Answer>> }) {
  return (
    <div className="answers">
      {Object.values(answers).map(({ question, answer }) => (
        <section key={question} className="answer">
          <h3>{question}</h3>
          <p className="muted">{answer}</p>
        </section>
      ))}
    </div>
  )
}
