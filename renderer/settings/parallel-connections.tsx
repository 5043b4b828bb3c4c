/** How many connections send at the same time. */
import { Minus, Plus } from 'lucide-react'
import { Button, Group, Input, Label, NumberField, Text } from 'react-aria-components'
import { words } from '../words/words.ts'
import { saveSettings } from './save-settings.ts'

/** The contract's bounds. */
const MIN = 1
const MAX = 32

export function ParallelConnections({ value }: { value: number }) {
  return (
    <NumberField
      className="field"
      value={value}
      minValue={MIN}
      maxValue={MAX}
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
    </NumberField>
  )
}
