/** Words of asking others for files, in Japanese. */
import type { Translated } from '../catalog.ts'
import type { request as english } from '../en/request.ts'

export const request: Translated<typeof english> = {
  open: 'ファイルを依頼',
  title: 'ファイルを依頼',
  text: 'ページのリンクができます。持っている人は、アカウントなしでファイルを送れます。',
  name: '依頼の内容',
  nameHelp: 'ページの上部に表示されます。',
  largest: '最大サイズ (MB)',
  life: 'ページの有効期間',
  note: '届いたものはこの一覧に表示し、お知らせします。',
  byPut:
    'このストレージはフォームに対応していません。ページが受け取れるのは100ファイルまでで、サイズはページだけが確認します。',
  make: 'リンクをコピー',
  wrong: '依頼の内容と、5,000 MBまでのサイズを入力してください。',
  copied: 'リンクをコピーしました。{moment}まで受け付けます。',
  copiedByPut:
    'リンクをコピーしました。{moment}まで100ファイルまで受け取れます。このストレージはフォームを受け付けません。',
  look: '届いたファイルを確認',
  arrived: '{count, plural, other {#個のファイル}}が届きました。',
  arrivedOne: '{name}が届きました。',
  none: '新しく届いたものはありません。',
}
