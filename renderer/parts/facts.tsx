/** A few short facts in one line; it breaks between them and never inside. */
import { Fragment } from 'react'

export function Facts({ facts }: { facts: readonly string[] }) {
  return facts.map((fact, index) => (
    <Fragment key={fact}>
      {index > 0 && <Dot />}
      <span className="fact">{fact}</span>
    </Fragment>
  ))
}

/** Stands between two facts; not read out. */
export function Dot() {
  return (
    <>
      <span aria-hidden className="dot">
        ·
      </span>{' '}
    </>
  )
}
