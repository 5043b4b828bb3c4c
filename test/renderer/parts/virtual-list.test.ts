/** Rows that moved to other places leave no gap and cover nothing, however high they are. */
import { expect, it } from 'vitest'
import { previewOfThisFile } from '../preview/browser.ts'

const preview = previewOfThisFile()

it('puts every row right below the one before, also where rows of other heights moved', async () => {
  const page = await preview.open('every-state')
  const gaps = () =>
    page.locator('.virtual-list-inside > li').evaluateAll((rows) =>
      rows.slice(1).map((row, index) => {
        const above = rows[index]?.getBoundingClientRect().bottom ?? 0
        return Math.round(row.getBoundingClientRect().top - above)
      }),
    )
  await page.getByRole('button', { name: 'Details: Contract (signed).pdf' }).click()
  await page.getByText('S3 403 AccessDenied').waitFor()
  // What failed is done now, and stands with the others again.
  await page.evaluate(() => {
    const failed = window.fake.state.rows.find(({ id }) => id === 'failed')
    if (failed === undefined) return
    const state = {
      kind: 'done' as const,
      proof: 'md5' as const,
      linkId: 'l',
      linkExpiresAt: Date.now() + 9e7,
    }
    window.fake.change([{ ...failed, state }])
  })
  await page.getByText('S3 403 AccessDenied').waitFor({ state: 'detached' })
  // A row may end in the middle of a pixel.
  await expect.poll(async () => (await gaps()).filter((gap) => Math.abs(gap) > 1)).toEqual([])
})
