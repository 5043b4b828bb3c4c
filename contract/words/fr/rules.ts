/** Words of the rules for IT, in French. */
import type { Translated } from '../catalog.ts'
import type { rules as english } from '../en/rules.ts'

export const rules: Translated<typeof english> = {
  title: 'Règles pour l’informatique',
  help: 'Exactement ce que Slipway utilise dans ce stockage, sous son préfixe. CORS ne sert qu’à vos pages web.',
  names: {
    iam: 'Copier la politique IAM',
    cors: 'Copier la règle CORS',
    lifecycle: 'Copier la règle de cycle de vie',
  },
  copied: 'Règle copiée.',
}
