/** How many connections send at the same time. */
import { Minus, Plus } from 'lucide-react'
import { Button, Group, Input, Label, NumberField, Text } from 'react-aria-components'
import type { SettingLock } from '../../contract/settings.ts'
import { SettingLocked } from '../policy/setting-locked.tsx'
import { words } from '../words/words.ts'
import { saveSettings } from './save-settings.ts'

/** The contract's bounds. */
const MIN = 1
const MAX = 32

interface ParallelConnectionsProps {
  value: number
  lock?: SettingLock | undefined
}

export function ParallelConnections({ value, lock }: ParallelConnectionsProps) {
  return (
    <NumberField
      className="field"
      value={value}
      minValue={MIN}
      maxValue={Math.min(MAX, lock?.most ?? MAX)}
      onChange={(connections) => {
        if (Number.isInteger(connections)) void saveSettings({ connections })
      }}
    >
      <Label className="field-label">{words.settings.parallel}</Label>
      <Group className="stepper">
        <Button slot="decrement" className="icon-button">
          <Minus aria-hidden className="icon" />
        </Button>
        <Input className="field-input" />
        <Button slot="increment" className="icon-button">
          <Plus aria-hidden className="icon" />
        </Button>
      </Group>
      <Text slot="description" className="field-help">
        {words.settings.parallelHelp}
      </Text>
      <SettingLocked lock={lock} say={String} />
    </NumberField>
  )
}
