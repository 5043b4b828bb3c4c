/** Words of what the system shows for Slipway: dialogs, notifications, and names of the files it writes, in Japanese. */
import type { Translated } from '../catalog.ts'
import type { system as english } from '../en/system.ts'

export const system: Translated<typeof english> = {
  confirmLink: {
    deleteTitle: '「{name}」を削除するリンクを作成しますか？',
    deleteText: '持っている人は、期限までファイルを削除できます。削除は元に戻せません。',
    operationTitle: '{operation}用のリンクを作成しますか？',
    operationText: '持っている人は、期限まで、あなたの権限でこの操作ができます。',
    make: 'リンクを作成',
  },
  askToClose: {
    title: 'まだ送信中のファイルがあります',
    text: '今Slipwayを閉じても、次に開いたときに続きから送ります。',
    keep: '送信を続ける',
    close: '閉じて次回続ける',
  },
  endsSoon: {
    title: 'まもなく期限切れのリンク：{name}',
    text: '{moment}まで有効です。更新して新しいリンクを渡してください。',
    titleOfMany: '{count, plural, other {まもなく#件のリンクが期限切れ}}',
    textOfMany: '最初の「{name}」は{moment}まで有効です。更新して新しいリンクを渡してください。',
    renew: '更新してコピー',
  },
  tray: {
    sending: '{count, plural, other {# 個のファイルを送信中}}、{percent}',
    paused: '一時停止中',
    idle: '送信中のファイルはありません',
    open: 'Slipway を開く',
    quit: 'Slipway を終了',
  },
  notice: {
    sent: '{count, plural, other {# 個のファイルを送信しました}}',
    othersSent: '{count, plural, other {# 個は送信済みです。}}',
    openSlipway: '理由は Slipway で確認できます。',
  },
  sendWith: 'Slipway で送信',
  arrivedTitle: 'ファイルが届きました：{name}',
  arrivedMore: '{name}、ほか{count, plural, other {#個}}',
  exportedLinks: 'Slipwayのリンク',
  pastedImage: '貼り付けた画像 {stamp}',
  pastedText: '貼り付けた文字 {stamp}',
}
