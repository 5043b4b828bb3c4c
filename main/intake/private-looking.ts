/** Tells files that people rarely mean to share: keys, passwords, settings with secrets. By name, and by a look inside. Pure. */

import type { PrivateReason } from '../../contract/drop.ts'

export interface Suspicion {
  reason: PrivateReason
  /** The name alone does not tell: {@link holdsPrivateKey} of the first bytes does. */
  lookInside: boolean
}

/** Above this, in bytes, a file is asked about: it takes hours and fills what others share. */
export const HUGE_BYTES = 50_000_000_000

/** Bytes from the beginning that {@link holdsPrivateKey} wants to see. */
export const LOOK_INSIDE_BYTES = 4_096

const names = new Map<string, PrivateReason>([
  ...each('key', 'id_rsa', 'id_dsa', 'id_ecdsa', 'id_ed25519', 'id_ecdsa_sk', 'id_ed25519_sk', 'identity'),
  ...each('key', 'secring.gpg', 'wallet.dat', 'known_hosts.key'),
  ...each('passwords', 'logins.json', 'key3.db', 'key4.db', 'login data', 'signons.sqlite', '.pgpass'),
  ...each('passwords', '.netrc', '_netrc', '.git-credentials', '.htpasswd', 'passwords.txt', 'passwords.csv'),
  ...each('secrets', 'rootkey.csv', 'credentials.csv', 'credentials.json', '.dockercfg', '.my.cnf'),
  ...each('secrets', '.npmrc', '.pypirc', '.env', '.envrc', '.s3cfg', '.boto', 'kubeconfig', '.vault-token'),
])

const endings = new Map<string, PrivateReason>([
  ...each('key', 'ppk', 'p12', 'pfx', 'jks', 'keystore', 'p8', 'pvk'),
  ...each('passwords', 'kdbx', 'kdb', 'psafe3', '1pif', '1pux', 'opvault', 'agilekeychain', 'keychain-db'),
  ...each('passwords', 'keychain', 'enpassdb', 'walletx'),
  ...each('secrets', 'tfstate', 'tfvars', 'ovpn', 'rdp'),
])

/** Also what is harmless ends so: certificates, presentations of Keynote, signatures. */
const perhapsKeys = new Set(['pem', 'key', 'asc', 'gpg', 'pgp'])
/** Of a name without an ending. */
const endsLikeKey = /(^|[_-])(key|rsa|dsa|ecdsa|ed25519)$/

/** What people call a list of theirs, in the app's languages. */
const passwordLists = new RegExp(
  '^(my |meine |mes |mis )?' +
    '(passwords?|pass(wort|wörter)|kennw(ort|örter)|mots? de passe|contraseñas?|パスワード|كلم(ة|ات) ال(مرور|سر))' +
    '[\\s\\d._-]*(\\([^)]*\\))?\\.(txt|md|rtf|csv|json|xlsx?|ods|numbers|docx?|odt|pages|pdf)$',
)

/** What password managers and browsers write, in clear, when they are asked for everything. */
const passwordExports =
  /^(bitwarden|lastpass|1password|keepassx?c?|dashlane|enpass|nordpass|proton[ _]?pass|chrome|firefox|edge|microsoft edge|safari|icloud)[ _-]*(vault|all)?[ _-]*(export|passwords?|logins?|kennwörter|passwörter)(?![a-zäöüß]).*\.(csv|json|xml|zip|txt)$/

/** Folders whose files are private, but for these. */
const folders = new Map<string, { reason: PrivateReason; but: RegExp }>([
  ['.ssh', { reason: 'key', but: /\.pub$|^known_hosts|^authorized_keys|^config$/ }],
  ['.gnupg', { reason: 'key', but: /\.conf$|^pubring/ }],
  ['.aws', { reason: 'secrets', but: /^config$/ }],
  ['.kube', { reason: 'secrets', but: /^cache$/ }],
  ['.docker', { reason: 'secrets', but: /^(?!config\.json$)/ }],
  ['.password-store', { reason: 'passwords', but: /^\.gpg-id$/ }],
])

/** Made to be shared, with nothing filled in. */
const examples = /(^|[._-])(example|sample|template|dist|defaults?)($|[._-])/

/**
 * @param file name, folder path with `/` between names, and size in bytes
 * @returns null for a file nobody would think twice about
 */
export function suspicionOf(file: { name: string; folder: string; size: number }): Suspicion | null {
  const reason = reasonByName(file.name.normalize('NFC').toLowerCase(), file.folder)
  if (reason !== null) return reason
  return file.size > HUGE_BYTES ? { reason: 'huge', lookInside: false } : null
}

/**
 * @param head the first {@link LOOK_INSIDE_BYTES} of a file
 * @returns whether a private key stands in it: PEM, OpenSSH, PuTTY or an armoured PGP key
 */
export function holdsPrivateKey(head: Uint8Array): boolean {
  return /-----BEGIN [A-Z0-9 ]*PRIVATE KEY( BLOCK)?-----|^PuTTY-User-Key-File-/m.test(
    new TextDecoder('latin1').decode(head),
  )
}

/** @param name in lower case and NFC */
function reasonByName(name: string, folder: string): Suspicion | null {
  const certain = (reason: PrivateReason): Suspicion => ({ reason, lookInside: false })
  const whole = names.get(name)
  if (whole !== undefined) return certain(whole)
  if (/^\.env\./.test(name) || /.\.env$/.test(name)) return examples.test(name) ? null : certain('secrets')
  if (/^(client_secret|service[-_]?account).*\.json$/.test(name)) return certain('secrets')
  if (passwordLists.test(name) || passwordExports.test(name)) return certain('passwords')
  if (/^secrets?\.(ya?ml|json|toml|ini|properties)$|_accesskeys\.csv$/.test(name)) return certain('secrets')
  const ending = name.slice(name.lastIndexOf('.') + 1)
  const byEnding = endings.get(ending)
  if (byEnding !== undefined && name.includes('.')) return certain(byEnding)
  if (folder !== '' && folder.includes('.'))
    for (const segment of folder.split('/')) {
      const known = folders.get(segment)
      if (known !== undefined) return known.but.test(name) ? null : certain(known.reason)
    }
  const perhaps = name.includes('.') ? perhapsKeys.has(ending) : endsLikeKey.test(name)
  return perhaps ? { reason: 'key', lookInside: true } : null
}

function each(reason: PrivateReason, ...all: string[]): [string, PrivateReason][] {
  return all.map((one) => [one, reason])
}
