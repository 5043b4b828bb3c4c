/** Words of the rules for IT, in Spanish. */
import type { Translated } from '../catalog.ts'
import type { rules as english } from '../en/rules.ts'

export const rules: Translated<typeof english> = {
  title: 'Reglas para TI',
  help: 'Justo lo que Slipway usa en este almacenamiento, bajo su prefijo. CORS solo sirve para páginas web propias.',
  names: {
    iam: 'Copiar política IAM',
    cors: 'Copiar regla CORS',
    lifecycle: 'Copiar regla de ciclo de vida',
  },
  copied: 'Regla copiada.',
}
