/** Words of the way out to the network, in Japanese. */
import type { Translated } from '../catalog.ts'
import type { network as english } from '../en/network.ts'

export const network: Translated<typeof english> = {
  title: 'ネットワーク',
  open: 'ネットワーク設定',
  proxy: 'プロキシ',
  proxyHelp: '社内の通信はプロキシを通ります。選んだプロキシを必ず通ります。',
  modes: {
    system: 'システムの設定どおり',
    none: 'なし',
    fixed: '指定する',
    script: 'スクリプト',
  },
  address: {
    fixed: 'プロキシのアドレス',
    script: 'スクリプトのアドレス',
  },
  addressHelp: {
    fixed: '例：proxy.example.com:8080',
    script: '例：http://wpad.example.com/proxy.pac',
  },
  addressWrong: {
    fixed: 'proxy.example.com:8080のように名前とポートを入力してください。',
    script: 'http://またはhttps://で始まるアドレスを入力してください。',
  },
  use: '使う',
  inUse: 'プロキシを使用しています。',
  signIn: 'プロキシのサインイン',
  signInHelp: {
    none: 'プロキシが求める場合だけ。',
    kept: 'このコンピューターのキーチェーンに保管しています。',
    'this-session': 'Slipwayを閉じると消えます。',
    missing: 'パスワードの再入力が必要です。',
  },
  user: 'ユーザー名',
  password: 'パスワード',
  keep: 'サインイン',
  forget: 'サインインを消す',
  certificates: '証明書',
  certificatesHelp: 'このコンピューターの信頼設定に従います。自社ストレージ用の証明書を追加できます。',
  add: '証明書を追加',
  added: '証明書を信頼するようにしました。',
  remove: '外す',
  validUntil: '{moment}まで有効',
}
