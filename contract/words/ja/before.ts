/** Words of what is asked before a drop is sent, in Japanese. */
import type { Translated } from '../catalog.ts'
import type { before as english } from '../en/before.ts'

export const before: Translated<typeof english> = {
  title: '送信前の確認',
  summary: '{count, plural, other {#個のファイル}}、{size}',
  privateTitle: '{count, plural, =1 {私的なファイルのようです} other {#個が私的なファイルのようです}}',
  privateHelp: 'リンクを受け取った人は、送ったものを開けます。',
  hugeTitle: '{count, plural, =1 {とても大きなファイルです} other {#個がとても大きなファイルです}}',
  hugeHelp: '何時間もかかり、ストレージがいっぱいになることがあります。',
  reasons: {
    key: '秘密鍵',
    passwords: '保存されたパスワード',
    secrets: '機密を含む設定',
    huge: '50 GB超',
  },
  privateChoice: '扱い',
  leaveOut: '除外する',
  sendToo: '一緒に送る',
  takenTitle:
    '{count, plural, =1 {同じ名前のファイルを共有済みです} other {同じ名前のファイルを#個共有済みです}}',
  takenChoice: '同じ名前',
  taken: {
    'keep-both': '両方残す',
    replace: '置き換える',
    skip: '送らない',
  },
  takenHelp: {
    'keep-both': '新しいファイルに別のリンクができます。前のリンクはそのままです。',
    replace: '前のファイルは失われ、リンクは新しいファイルを渡します。',
    skip: '何も送りません。前のリンクはそのままです。',
  },
  thereTitle:
    '{count, plural, =1 {同じ名前のファイルがすでにあります} other {同じ名前のファイルがすでに#個あります}}',
  thereHelp: {
    'keep-both': '今あるものはそのままです。新しいファイルは名前の後に (2) などの番号が付きます。',
    replace: '今あるものは誰が送ったものでも失われ、そのリンクは新しいファイルを渡します。',
    skip: '何も送りません。今あるものはそのままです。',
  },
  as: '送信の形',
  asFiles: '個別のファイル',
  asZip: '1つのZIP',
  names: '名前',
  nameOf: '{name}の名前',
  nameFaults: {
    empty: '名前を入力してください。',
    path: '名前に / と \\ は使えません。',
    dots: 'これは名前にできません。',
    long: '名前が長すぎます。',
    twice: 'ここの別のファイルと同じ名前です。',
  },
  more: 'ほか{count, plural, other {#個}}のファイル',
  zipMore: 'ほか{count, plural, other {#件}}',
  send: '{count, plural, other {#個のファイル}}を送信',
  sendZip: 'ZIPを送信',
  replaceAndSend: '置き換えて送信',
  sendNothing: '何も送らない',
  dontSend: '送信しない',
  leftOut: '{count, plural, other {#個を除外しました}}',
}
