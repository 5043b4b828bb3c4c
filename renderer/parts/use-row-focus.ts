/**
 * Keeps the keyboard in a list whose rows come and go: a row with the focus stays in the page while it is scrolled away,
 * and where it vanishes the focus goes to the row that took its place.
 */
import { defaultRangeExtractor, type Range } from '@tanstack/react-virtual'
import { type RefObject, useCallback, useEffect, useRef } from 'react'

export interface RowPlace {
  /** Of the row. */
  index: number
  /** Which of the row's buttons, counted from its start. */
  button: number
}

export type FocusRow = (place: RowPlace) => void

/** Frames that a row gets to be drawn after the list was scrolled to it. */
const MOST_FRAMES = 30

/** @returns where in which row an element stands, null outside of rows */
export function placeIn(element: Element): RowPlace | null {
  const row = element.closest('[data-index]')
  if (row === null) return null
  const buttons: readonly Element[] = buttonsOf(row)
  return { index: Number(row.getAttribute('data-index')), button: buttons.indexOf(element) }
}

/** The rows that are drawn: those in view, and the one with the focus wherever it is. */
export function rangeWithFocused(range: Range, scroller: HTMLElement | null): number[] {
  const inView = defaultRangeExtractor(range)
  const { activeElement } = document
  if (scroller === null || activeElement === null || !scroller.contains(activeElement)) return inView
  const index = placeIn(activeElement)?.index
  if (index === undefined || index >= range.count || inView.includes(index)) return inView
  return [...inView, index].sort((a, b) => a - b)
}

/**
 * @param items the rows; another object each time that some came or went
 * @returns moves the focus to a row, which is scrolled into view
 */
export function useRowFocus(
  scroller: RefObject<HTMLElement | null>,
  items: { length: number },
  list: { scrollToIndex(index: number): void },
): FocusRow {
  const last = useRef<RowPlace | null>(null)

  const focusRow = useCallback(
    ({ index, button }: RowPlace) => {
      list.scrollToIndex(index)
      let frames = 0
      const look = () => {
        const row = scroller.current?.querySelector(`[data-index="${index}"]`)
        const buttons = row === undefined || row === null ? [] : buttonsOf(row)
        const target = buttons[Math.min(Math.max(button, 0), buttons.length - 1)]
        frames += 1
        if (target !== undefined) target.focus()
        else if (frames < MOST_FRAMES) requestAnimationFrame(look)
      }
      look()
    },
    [scroller, list],
  )

  useEffect(() => {
    const element = scroller.current
    if (element === null) return
    const main = element.closest('main')
    const enter = ({ target }: FocusEvent) => {
      last.current = target instanceof Element ? placeIn(target) : null
    }
    const leave = ({ target }: FocusEvent) => {
      // A row that is taken out says so before it is gone; one that a person left is still there.
      setTimeout(() => {
        if (target instanceof Element && target.isConnected && !element.contains(document.activeElement))
          last.current = null
      })
    }
    element.addEventListener('focusin', enter)
    element.addEventListener('focusout', leave)
    return () => {
      element.removeEventListener('focusin', enter)
      element.removeEventListener('focusout', leave)
      if (last.current !== null && hasNoFocus()) main?.focus()
    }
  }, [scroller])

  useEffect(() => {
    if (last.current === null || !hasNoFocus() || items.length === 0) return
    focusRow({ ...last.current, index: Math.min(last.current.index, items.length - 1) })
  }, [items, focusRow])

  return focusRow
}

function hasNoFocus(): boolean {
  return document.activeElement === null || document.activeElement === document.body
}

function buttonsOf(row: Element): HTMLElement[] {
  return [...row.querySelectorAll<HTMLElement>('button:not(:disabled)')]
}
