// `npm test`: installs what is missing and runs every step, also after one that failed. The last line is the sum.
// `npm test -- --only unit,types` runs the named steps.

import { chooseSteps } from './choose-steps.mjs'
import { countExit, summarize } from './count-results.mjs'
import { ensureDependencies } from './ensure-dependencies.mjs'
import { ensureSystemPackages } from './ensure-system-packages.mjs'
import { runMain } from './prepare.mjs'
import { testSteps } from './test-steps.mjs'

runMain(async () => {
  const steps = chooseSteps(testSteps, process.argv.slice(2))
  const packages = [...new Set(steps.flatMap((step) => step.packages))]
  const preparation = [
    { name: 'npm packages', run: ensureDependencies },
    { name: 'Debian packages', run: () => ensureSystemPackages(packages) },
  ]
  const results = []
  for (const { name, run } of preparation) {
    const result = await runStep(name, async () => countExit((await run()) ?? 0))
    // What was installed already, or could be, is no test that passed.
    if (result.failed > 0) results.push(result)
  }
  for (const { name, run } of steps) results.push(await runStep(name, run))
  console.log(`\n${summarize(results)}`)
  return results.every(({ failed }) => failed === 0) ? 0 : 1
})

/** A step that throws has failed once, and the next one runs all the same. */
async function runStep(name, run) {
  console.log(`\n== ${name}`)
  const begin = performance.now()
  const count = await run().catch((error) => {
    console.error(error.message)
    return countExit(1)
  })
  return { name, ...count, seconds: (performance.now() - begin) / 1000 }
}
