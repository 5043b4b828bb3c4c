/** A page with names, sizes and buttons: one link for many files. Pure. */
import { formatSize, type UnitBase } from '../../../contract/format-size.ts'
import { escapeHtml } from '../escape-html.ts'
import type { SharedItem } from '../share-message.ts'
import { visibleText } from '../visible-text.ts'
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
  const title = `${items.length} ${items.length === 1 ? 'file' : 'files'} for you`
  const rows = items.map(({ name, size, url }) => {
    const shown = escapeHtml(visibleText(name))
    return `<li><span class="name"><bdi>${shown}</bdi><span class="small muted">${formatSize(size, unitBase)}</span></span>
<a class="button" href="${escapeHtml(url)}" rel="noreferrer" aria-label="Download ${shown}">Download</a></li>`
  })
  return pageFrame({
    title,
    body: `<h1>${title}</h1>
<p class="muted">${formatSize(total, unitBase)} in all.</p>
<ul aria-label="Files">
${rows.join('\n')}
</ul>
${endingLine(expiresAt)}
<p class="muted small">Anyone who has this page’s address can download the files until then.</p>`,
    script,
    directives: ["form-action 'none'"],
  })
}
