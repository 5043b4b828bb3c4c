/** Puts a text of the page on the clipboard without the clipboard permission, which the app denies to all pages. */

/** Call it in answer to a click or a key, or the browser refuses. */
export function copyText(text: string): void {
  const put = (event: ClipboardEvent) => {
    event.preventDefault()
    event.stopImmediatePropagation()
    event.clipboardData?.setData('text/plain', text)
  }
  document.addEventListener('copy', put, { capture: true, once: true })
  document.execCommand('copy')
  document.removeEventListener('copy', put, { capture: true })
}
