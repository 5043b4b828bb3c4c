/** Words of the rules for IT, in Japanese. */
import type { Translated } from '../catalog.ts'
import type { rules as english } from '../en/rules.ts'

export const rules: Translated<typeof english> = {
  title: 'IT担当者向けルール',
  help: 'このプレフィックスの下でSlipwayが使うものだけです。CORSは自社のWebページにだけ必要です。',
  names: {
    iam: 'IAMポリシーをコピー',
    cors: 'CORSルールをコピー',
    lifecycle: 'ライフサイクルルールをコピー',
  },
  copied: 'ルールをコピーしました。',
}
