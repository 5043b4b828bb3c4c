/** Takes what is pasted anywhere but into a field for text. */
import { useEffect } from 'react'

/** @param onPaste gets the files on the clipboard, none where it holds something else */
export function usePaste(onPaste: (files: File[]) => Promise<void>): void {
  useEffect(() => {
    const paste = (event: ClipboardEvent) => {
      if (isForText(event.target)) return
      event.preventDefault()
      void onPaste([...(event.clipboardData?.files ?? [])])
    }
    window.addEventListener('paste', paste)
    return () => window.removeEventListener('paste', paste)
  }, [onPaste])
}

function isForText(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && target.closest('input, textarea, select, [role="dialog"]') !== null
}
