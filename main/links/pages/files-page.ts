/** A page with names, sizes and buttons: one link for many files, in the sender's language. */
import { formatSize, type UnitBase } from '../../../contract/format-size.ts'
import { visibleName } from '../../../contract/visible-name.ts'
import { words } from '../../../contract/words/words.ts'
import { escapeHtml } from '../escape-html.ts'
import type { SharedItem } from '../share-message.ts'
import { countdownScript, endingLine, pageFrame } from './page-frame.ts'

const script = `${countdownScript}
document.addEventListener('over', () => {
  for (const link of document.querySelectorAll('a.button')) link.removeAttribute('href');
});
tick();
`

/**
 * @param items their URLs are bearer secrets, and so is the page
 * @param expiresAt end of all of them, epoch milliseconds
 */
export function filesPage(items: readonly SharedItem[], expiresAt: number, unitBase: UnitBase): string {
  const total = items.reduce((sum, { size }) => sum + size, 0)
  const says = words.pages
  const title = says.filesTitle({ count: items.length })
  const rows = items.map(({ name, size, url }) => {
    const shown = escapeHtml(visibleName(name))
    return `<li><span class="name"><bdi>${shown}</bdi><span class="small muted">${formatSize(size, unitBase)}</span></span>
<a class="button" href="${escapeHtml(url)}" rel="noreferrer" aria-label="${escapeHtml(says.downloadOf({ name }))}">${escapeHtml(says.download)}</a></li>`
  })
  return pageFrame({
    title,
    body: `<h1>${escapeHtml(title)}</h1>
<p class="muted">${escapeHtml(says.inAll({ size: formatSize(total, unitBase) }))}</p>
<ul aria-label="${escapeHtml(says.files)}">
${rows.join('\n')}
</ul>
${endingLine(expiresAt)}
<p class="muted small">${escapeHtml(says.filesNote)}</p>`,
    script,
    said: {},
    directives: ["form-action 'none'"],
  })
}
