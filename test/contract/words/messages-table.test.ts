/** The table of all messages about problems, for whoever reads or translates them, is what the app says. */
import { resolve } from 'node:path'
import { expect, it } from 'vitest'
import { problemCodes } from '../../../contract/problem.ts'
import { actionOf } from '../../../contract/problem-actions.ts'
import { catalogs } from '../../../contract/words/catalogs.ts'
import { languageNames, languages } from '../../../contract/words/languages.ts'

const head = `# Messages about problems

What a person reads when something goes wrong: at most 20 words, what happened and what to do, and the one action that goes with
it (\`contract/problem-actions.ts\`). Written by
\`npx vitest run test/contract/words -u\` from \`contract/words/*/problems.ts\`.
`

it('has every message in every language', async () => {
  const sections = problemCodes.map((code) =>
    [
      `## ${code}`,
      '',
      `Action: ${actionOf[code]}`,
      '',
      ...languages.map((one) => `- ${languageNames[one]}: ${catalogs[one].problems[code]}`),
    ].join('\n'),
  )
  const file = resolve(import.meta.dirname, '../../../docs/messages.md')
  await expect([head, ...sections.map((section) => `${section}\n`)].join('\n')).toMatchFileSnapshot(file)
})
