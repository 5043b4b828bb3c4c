/** Says what came in by requests, and offers to save it; and saves what a notification offered. */
import { Download } from 'lucide-react'
import { useEffect } from 'react'
import type { Arrival } from '../../contract/views.ts'
import { showToast } from '../toasts/toasts.ts'
import { words } from '../words/words.ts'
import { followSavings, saveFile } from './savings.ts'

export function useArrivals(): void {
  useEffect(() => {
    const ends = [
      followSavings(),
      window.slipway.on('requests:arrived', sayArrived),
      window.slipway.on('history:save-wanted', (file) => void saveFile(file)),
    ]
    return () => {
      for (const end of ends) end()
    }
  }, [])
}

function sayArrived(arrived: readonly Arrival[]): void {
  const [only] = arrived
  if (only === undefined) return
  if (arrived.length > 1) return showToast(words.request.arrived({ count: arrived.length }))
  showToast(words.request.arrivedOne({ name: only.name }), 'good', {
    action: { label: words.history.saveShort, icon: Download, act: () => void saveFile(only) },
  })
}
