/** Keys as they are printed on a keyboard. */

export function KeyCaps({ caps }: { caps: readonly string[] }) {
  return (
    <span className="keys" dir="ltr">
      {caps.map((cap) => (
        <kbd key={cap}>{cap}</kbd>
      ))}
    </span>
  )
}
