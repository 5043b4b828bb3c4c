/** Leads to the first field that is wrong, so that nobody has to look for it. */

/** @param names of fields, in their order */
export function focusFirstWrong(form: HTMLFormElement, names: readonly string[]): void {
  const first = form.elements.namedItem(names[0] ?? '')
  if (first instanceof HTMLElement) first.focus()
}
