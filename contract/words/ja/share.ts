/** Words of the dialog that shares files, and of why a link ends when it does, in Japanese. */
import type { Translated } from '../catalog.ts'
import type { share as english } from '../en/share.ts'

export const share: Translated<typeof english> = {
  action: '共有…',
  everyFile: '完了した全ファイル',
  title: '{count, plural, =1 {「{name}」を共有} other {#個のファイルを共有}}',
  life: 'リンクの有効期間',
  lives: {
    tonight: '今夜まで',
    longest: 'できるだけ長く',
  },
  until: '{moment}まで。',
  because: {
    chosen: '',
    longest: 'リンクは7日より長くは使えません。',
    'sign-in': 'その時にサインインが終わります。',
    policy: 'IT部門の上限です。',
  },
  opening: '開いたとき',
  openings: {
    attachment: 'ダウンロード',
    inline: 'ブラウザーで表示',
  },
  downloadName: '保存名',
  downloadNameHelp: 'ダウンロードしたときのファイル名。',
  anyone: 'リンクを持つ人は、転送された場合も、期限までファイルを開けます。',
  copyLink: '{count, plural, other {リンクをコピー}}',
  copyMessage: 'メッセージをコピー',
  copyPage: '1つのリンクにまとめてコピー',
  showQr: 'QRコードを表示',
  back: '戻る',
  qrAlt: '{name}へのリンクのQRコード',
  done: {
    link: '{count, plural, =1 {リンクをコピーしました。} other {#個のリンクをコピーしました。}}',
    message: '名前・サイズ・期限・リンク付きのメッセージをコピーしました。',
    page: 'リンクをコピーしました。全ファイルのページが開きます。',
    qr: 'スマートフォンのカメラをコードに向けてください。',
  },
  check: {
    passed: '確認済み：サインインなしで開けます。',
    later: 'リンクはSlipwayが後で確認します。',
    failed: 'リンクを試しましたが開けませんでした。',
  },
}
