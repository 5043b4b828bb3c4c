/** What a page says and where it says more than there is room for. Each function runs in the page. */

/** Every text that is seen or read out: what stands there, and names, hints and descriptions. */
export function textsOfPage(): string[] {
  const attributes = [
    'aria-label',
    'aria-description',
    'aria-roledescription',
    'aria-valuetext',
    'title',
    'placeholder',
    'alt',
  ]
  const found = new Set<string>()
  for (const element of document.querySelectorAll('body, body *')) {
    if (['SCRIPT', 'STYLE'].includes(element.tagName)) continue
    for (const name of attributes) found.add(element.getAttribute(name) ?? '')
    for (const node of element.childNodes)
      if (node.nodeType === Node.TEXT_NODE) found.add(node.nodeValue ?? '')
  }
  return [...found].filter((text) => /\p{L}{2}/u.test(text))
}

/** @returns one line for each text that is cut off, pushed out of its box or out of the window */
export function overflowsOfPage(): string[] {
  const found: string[] = []
  const report = (what: string, element: Element) => {
    const text = (element.textContent ?? '').trim().slice(0, 60)
    found.push(
      `${what}: <${element.tagName.toLowerCase()} class="${element.getAttribute('class') ?? ''}"> ${text}`,
    )
  }
  const scrolls = (element: Element) => ['auto', 'scroll'].includes(getComputedStyle(element).overflowX)
  if (document.documentElement.scrollWidth > innerWidth) report('the window scrolls sideways', document.body)
  for (const element of document.querySelectorAll<HTMLElement>('body *')) {
    const style = getComputedStyle(element)
    const box = element.getBoundingClientRect()
    const isShown = element.checkVisibility({ visibilityProperty: true }) && box.width > 2 && box.height > 2
    if (!isShown || element.closest('svg, select, [aria-hidden="true"]') !== null) continue
    const ownText = [...element.childNodes].some(
      ({ nodeType, nodeValue }) => nodeType === Node.TEXT_NODE && nodeValue?.trim() !== '',
    )
    if (!ownText) continue
    if (style.textOverflow === 'ellipsis') continue
    if (element.scrollWidth > element.clientWidth + 1 && style.display !== 'inline' && !scrolls(element))
      report('wider than its box', element)
    if (element.scrollHeight > element.clientHeight + 2 && style.overflowY === 'hidden')
      report('cut off below', element)
    // Where it stands in something that neither scrolls nor is meant to be cut, its words must stand inside.
    const range = document.createRange()
    range.selectNodeContents(element)
    const words = range.getBoundingClientRect()
    for (
      let around = element.parentElement;
      around !== null && !scrolls(around);
      around = around.parentElement
    ) {
      const { overflowX, textOverflow } = getComputedStyle(around)
      if (textOverflow === 'ellipsis') break
      const edge = around.getBoundingClientRect()
      const isOut = words.left < edge.left - 1 || words.right > edge.right + 1
      const isFrame =
        overflowX !== 'visible' ||
        around.matches('button, [role="tab"], [role="radio"], label, dialog, .modal')
      if (isOut && isFrame) {
        report(`outside of .${around.getAttribute('class')}`, element)
        break
      }
    }
    if (words.left < -1 || words.right > innerWidth + 1) {
      const inScroller = [...ancestors(element)].some(scrolls)
      if (!inScroller) report('outside of the window', element)
    }
  }
  return found

  function* ancestors(element: Element): Generator<Element> {
    for (let around = element.parentElement; around !== null; around = around.parentElement) yield around
  }
}
