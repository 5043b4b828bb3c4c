/** Takes files that are dropped anywhere in the window, and says while some hover over it. */
import { useEffect, useState } from 'react'

/**
 * The browser's own events, since React Aria's drop zone hands on no `File` for a folder and the preload needs one.
 * Anything else that is dropped is refused, so that the window never opens it.
 * @param onDrop absent where nothing can be taken
 * @returns true while files hover
 */
export function useFileDrop(onDrop: ((files: File[]) => void) | undefined): boolean {
  const [hovering, setHovering] = useState(false)

  useEffect(() => {
    const over = (event: DragEvent) => {
      event.preventDefault()
      const takes = onDrop !== undefined && carriesFiles(event)
      if (event.dataTransfer !== null) event.dataTransfer.dropEffect = takes ? 'copy' : 'none'
      setHovering(takes)
    }
    const leave = (event: DragEvent) => {
      // Leaving the window has nothing that is entered instead.
      if (event.relatedTarget === null) setHovering(false)
    }
    const drop = (event: DragEvent) => {
      event.preventDefault()
      setHovering(false)
      const files = [...(event.dataTransfer?.files ?? [])]
      if (files.length > 0) onDrop?.(files)
    }
    const listening = new AbortController()
    const { signal } = listening
    window.addEventListener('dragenter', over, { signal })
    window.addEventListener('dragover', over, { signal })
    window.addEventListener('dragleave', leave, { signal })
    window.addEventListener('drop', drop, { signal })
    return () => listening.abort()
  }, [onDrop])

  return hovering
}

function carriesFiles(event: DragEvent): boolean {
  return event.dataTransfer?.types.includes('Files') ?? false
}
