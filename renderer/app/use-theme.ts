/** Puts the chosen colours on the page. */
import { useEffect } from 'react'
import type { Settings } from '../../contract/settings.ts'

export function useTheme(theme: Settings['theme']): void {
  useEffect(() => {
    document.documentElement.dataset.theme = theme
  }, [theme])
}
