// Which steps of `npm test` a person asked for.

/**
 * @param steps all steps in order, each with a `name`; one that is `onlyByName` runs when it is named
 * @param args what stands after `npm test --`: nothing, or `--only` and names with commas between them
 * @throws on a name that no step has
 */
export function chooseSteps(steps, args) {
  if (args.length === 0) return steps.filter((step) => !step.onlyByName)
  const [flag, list = ''] = args
  const names = list.split(',')
  const known = steps.map((step) => step.name)
  const unknown = names.filter((name) => !known.includes(name))
  if (flag !== '--only' || args.length > 2 || unknown.length > 0) {
    throw new Error(`Use: npm test -- --only ${known.join(',')}`)
  }
  return steps.filter((step) => names.includes(step.name))
}
