/** Words of the help, in Japanese. */
import type { Translated } from '../catalog.ts'
import type { help as english } from '../en/help.ts'

export const help: Translated<typeof english> = {
  title: 'ヘルプ',
  links: 'リンクでできること',
  aboutLinks: {
    who: {
      question: '誰がリンクを開けますか？',
      answer: '持っている人なら誰でも、アカウントもパスワードもなしで開けます。転送先の人も同じです。',
    },
    howLong: {
      question: 'いつまで使えますか？',
      answer: '選んだ期限まで、最長7日です。「共有済み」で期限とその理由がわかります。',
    },
    stop: {
      question: 'リンクを止めるには？',
      answer: '「共有済み」のメニューで「共有を停止」を選びます。リンクはすべて終わり、ファイルは残ります。',
    },
    change: {
      question: '送ったリンクを変更できますか？',
      answer: 'できません。新しく作成してください。共有を停止しない限り、前のリンクは期限まで有効です。',
    },
    seen: {
      question: '誰が開いたかわかりますか？',
      answer: 'できません。Slipwayが知っているのは、リンクを渡したことだけです。',
    },
    ended: {
      question: '期限が切れたら？',
      answer: '「共有済み」でもう一度コピーしてください。ファイルは残っており、新しい期限になります。',
    },
  },
  sending: '送信の仕組み',
  aboutSending: {
    close: {
      question: '送信中にSlipwayを閉じられますか？',
      answer: 'はい。次に開くと続きから送ります。二重には送りません。',
    },
    network: {
      question: 'ネットワークが切れたら？',
      answer: '待機し、接続が戻ると自動で続けます。',
    },
    done: {
      question: '「完了」とは？',
      answer: 'ストレージ自身が、最後の1バイトまで同じファイルだと確認したということです。',
    },
    editing: {
      question: '送信中のファイルを変更してもいいですか？',
      answer: '避けてください。Slipwayが気付き、作業後に再試行するようお知らせします。',
    },
    where: {
      question: 'ファイルはどこに入りますか？',
      answer: 'このコンピューターから会社のストレージへ直接送ります。ほかの誰も保管しません。',
    },
  },
  keyboard: 'キーボード',
  shortcuts: {
    chooseFiles: '送信するファイルを選ぶ',
    chooseFolder: '送信するフォルダーを選ぶ',
    paste: 'クリップボードの内容を送信',
    copyAll: '完了した全ファイルのリンクをコピー',
    pauseOrResume: 'すべて一時停止または再開',
    send: '送信中のものを表示',
    shared: '共有済みを表示',
    search: '共有済みファイルを検索',
    settings: '設定を開く',
    help: 'このヘルプを開く',
    rows: '上または下の行へ',
    firstOrLast: '最初または最後の行へ',
    close: 'ダイアログやメニューを閉じる',
    larger: '全体を拡大',
    smaller: '全体を縮小',
  },
  forIt: 'IT担当者向け',
  it: {
    text: '問題があるとき、IT担当者の役に立つ情報です。',
    about: 'バージョン',
    address: 'ストレージ',
    place: 'バケットとフォルダー',
    region: 'リージョン',
    key: 'キー',
    secret: {
      kept: 'このコンピューターのキーチェーン内',
      'this-session': 'Slipwayを閉じるまで',
      missing: 'なし：再入力が必要です',
      'not-needed': '保管なし：必要なときに取得します',
    },
    problems: '最近の問題',
    noProblems: 'ありません。正常です。',
    copy: 'IT担当者向けの詳細をコピー',
    copyHelp: 'メールに貼り付けられる形です。キー・リンク・パスワードは含みません。',
    copyLog: 'コピー',
    copied: '詳細をコピーしました。IT担当者へのメッセージに貼り付けてください。',
  },
  log: 'ログ',
  logText: 'Slipwayの最近の動作です。キー・リンク・フォルダーは含みません。',
  logShow: '表示',
  logShows: {
    all: 'すべて',
    problems: '問題のみ',
  },
  logEmpty: '表示するものはありません',
  logEmptyText: '何かあるとここに表示されます。',
}
