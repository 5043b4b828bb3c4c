/** Words of the rules for IT, in German. */
import type { Translated } from '../catalog.ts'
import type { rules as english } from '../en/rules.ts'

export const rules: Translated<typeof english> = {
  title: 'Regeln für die IT',
  help: 'Genau das, was Slipway in diesem Speicher unter seinem Präfix braucht. CORS brauchen nur eigene Webseiten.',
  names: {
    iam: 'IAM-Richtlinie kopieren',
    cors: 'CORS-Regel kopieren',
    lifecycle: 'Lebenszyklus-Regel kopieren',
  },
  copied: 'Regel kopiert.',
}
