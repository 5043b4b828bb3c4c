/** Words of the window's frame and of handing files in, in Japanese. */
import type { Translated } from '../catalog.ts'
import type { send as english } from '../en/send.ts'

export const send: Translated<typeof english> = {
  frame: {
    views: '表示',
    send: '送信',
    shared: '共有済み',
    settings: '設定',
    help: 'ヘルプ',
    skip: 'ファイルへ移動',
    safeToClose: '閉じても安全',
    keepOpen: '送信中',
    safeAt: '{moment} ごろ終了',
    safeToCloseHint: '送信中のものはありません。Slipwayを閉じても電源を切っても大丈夫です。',
    keepOpenHint: '電源を切らないでください。中断しても、次にSlipwayを開くと続きます。',
  },
  local: {
    title: 'Slipwayをお試し中',
    text: 'ファイルはこのコンピューター内に残り、リンクもここでだけ開けます。',
    action: 'ストレージに接続',
  },
  keyMissing: {
    action: 'キーを入力',
  },
  drop: {
    title: 'ここにファイルをドロップ',
    text: 'ファイルでもフォルダーでも、サイズは自由。1ファイルごとに1つのリンク。',
    zipText: 'ファイルでもフォルダーでも、サイズは自由。まとめて1つのリンク。',
    asZip: 'ZIPで1つのリンクに',
    more: '追加のファイルはウィンドウのどこにでもドロップできます',
    chooseFiles: 'ファイルを選択',
    chooseFolder: 'フォルダーを選択',
    pasteHint: '{keys}で貼り付けもできます',
    how: {
      title: '使い方',
      drop: 'ファイルをドロップ',
      check: 'Slipwayが送信して確認します',
      paste: 'リンクをどこにでも貼り付け',
    },
    release: '放すと送信します',
    releaseText: 'ファイルごとにリンクができます。',
    releaseZipText: '全部で1つのリンクになります。',
    alreadyInList: '{count, plural, other {#個のファイルはすでに一覧にあります。}}',
    nothingFound: '中にファイルがありませんでした。',
  },
  refused: {
    title: '{count, plural, other {#個のファイルを受け付けられませんでした}}',
    more: 'ほか{count, plural, other {#個}}のファイル',
  },
  toast: {
    region: 'メッセージ',
    copied:
      '{count, plural, =1 {リンクをコピーしました。} other {#個のリンクをコピーしました。}}{moment}まで有効です。',
    removed: '一覧から外しました。リンクは期限まで有効です。',
  },
  warnings: {
    'settings-set-aside': '設定を読めなかったため、新しい設定で始めました。古いファイルは残してあります。',
    'history-set-aside': '共有済みの一覧を読めなかったため、新しく始めました。古い一覧は残してあります。',
    'secrets-this-session-only':
      'このコンピューターにはキーの安全な保管場所がありません。閉じるとキーは消えます。',
    'keychain-closed':
      'キーチェーンが開きませんでした。ロックを解除してSlipwayを再起動してください。それまでキーは保存されません。',
    'managed-not-trusted':
      'このコンピューター用のSlipwayファイルが保護されておらず、無効です。ITに伝えてください。',
    'managed-damaged':
      'このコンピューター用のSlipwayファイルを読めません。以前の設定は残ります。ITに伝えてください。',
    'records-not-saved': 'Slipwayのフォルダーに書き込めません。再起動後、アップロードは続きません。',
  },
  clockWrong: {
    slow: '時計が約{duration}遅れています。日時を合わせてください。送信は続きます。',
    fast: '時計が約{duration}進んでいます。日時を合わせてください。送信は続きます。',
  },
}
