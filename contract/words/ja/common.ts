/** Words that many places share, in Japanese. */
import type { Translated } from '../catalog.ts'
import type { common as english } from '../en/common.ts'

export const common: Translated<typeof english> = {
  appName: 'Slipway',
  close: '閉じる',
  cancel: 'キャンセル',
  dismiss: '消す',
  details: '詳細',
  copyDetails: 'IT担当者向けに詳細をコピー',
  detailsCopied: '詳細をコピーしました',
}
