/** Words of the app itself: its version, and what becomes of a newer one, in Japanese. */
import type { Translated } from '../catalog.ts'
import type { update as english } from '../en/update.ts'

export const update: Translated<typeof english> = {
  about: 'Slipwayについて',
  version: 'バージョン {name}',
  check: 'アップデートを確認',
  byItself: '新しいバージョンは自動で確認されます。今すぐ確認することもできます。',
  upToDate: '最新バージョンです。確認日時：{moment}',
  checking: '新しいバージョンを確認しています…',
  downloading: 'バージョン {name} を取得中：{percent}',
  ready: 'Slipway {name}の準備ができました',
  readyText: 'Slipwayを閉じたときに入れ替わります。何も失われません。',
  now: '今すぐ再起動',
  later: 'あとで',
  news: '新機能',
  waits: 'ファイルを送信中です。完了してからもう一度お試しください。',
  failed: {
    'not-reached':
      'アップデートの配布元に接続できませんでした。ネットワークを確認し、もう一度お試しください。',
    'not-genuine': '届いたものは正規のものではないため、変更しませんでした。IT担当者に知らせてください。',
  },
  off: {
    policy: 'SlipwayはIT部門が最新の状態に保っています。',
    'no-feed': 'このSlipwayは自動で更新されません。配布元に新しいものを依頼してください。',
  },
}
