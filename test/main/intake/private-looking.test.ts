/** What is asked about before it is sent, and what is not. */
import { expect, it } from 'vitest'
import { HUGE_BYTES, holdsPrivateKey, suspicionOf } from '../../../main/intake/private-looking.ts'

const seen = (path: string, size = 10) => {
  const cut = path.lastIndexOf('/')
  const found = suspicionOf({ folder: path.slice(0, Math.max(cut, 0)), name: path.slice(cut + 1), size })
  return found === null ? 'fine' : `${found.reason}${found.lookInside ? ' perhaps' : ''}`
}

it.each([
  ['id_rsa', 'key'],
  ['backup/ID_ED25519', 'key'],
  ['id_rsa.pub', 'fine'],
  ['.env', 'secrets'],
  ['web/.env.production', 'secrets'],
  ['web/.env.example', 'fine'],
  ['prod.env', 'secrets'],
  ['environment.txt', 'fine'],
  ['Passwords.kdbx', 'passwords'],
  ['site.pfx', 'key'],
  ['login.keychain-db', 'passwords'],
  ['.git-credentials', 'passwords'],
  ['infra/terraform.tfstate', 'secrets'],
  ['home/.ssh/work', 'key'],
  ['home/.ssh/work.pub', 'fine'],
  ['home/.ssh/known_hosts', 'fine'],
  ['home/.aws/credentials', 'secrets'],
  ['home/.aws/config', 'fine'],
  ['home/.docker/config.json', 'secrets'],
  ['home/.gnupg/private-keys-v1.d/A.key', 'key'],
  ['client_secret_123.json', 'secrets'],
  ['certificate.pem', 'key perhaps'],
  ['Talk.key', 'key perhaps'],
  ['key', 'key perhaps'],
  ['deploy_key', 'key perhaps'],
  ['github_ed25519', 'key perhaps'],
  ['monkey', 'fine'],
  ['Passwords.csv', 'passwords'],
  ['My passwords 2026.xlsx', 'passwords'],
  ['Passw\u006f\u0308rter.xlsx', 'passwords'],
  ['Kennwörter (alt).txt', 'passwords'],
  ['Mots de passe.docx', 'passwords'],
  ['Contraseñas.pdf', 'passwords'],
  ['パスワード.txt', 'passwords'],
  ['كلمات المرور.docx', 'passwords'],
  ['Password policy for staff.pdf', 'fine'],
  ['passwords.jpg', 'fine'],
  ['Chrome Passwords.csv', 'passwords'],
  ['Microsoft Edge Passwords.csv', 'passwords'],
  ['bitwarden_export_20261125.json', 'passwords'],
  ['lastpass_vault_export.csv', 'passwords'],
  ['Chrome tips.pdf', 'fine'],
  ['rootkey.csv', 'secrets'],
  ['ann_accessKeys.csv', 'secrets'],
  ['k8s/secrets.yaml', 'secrets'],
  ['secretary.json', 'fine'],
  ['keynote.pptx', 'fine'],
  ['Quarterly report.pdf', 'fine'],
  ['photo-1.jpg', 'fine'],
  ['.gitignore', 'fine'],
])('%s: %s', (path, wanted) => {
  expect(seen(path)).toBe(wanted)
})

it('asks above 50 GB, and not at it', () => {
  expect([seen('disk.img', HUGE_BYTES), seen('disk.img', HUGE_BYTES + 1)]).toEqual(['fine', 'huge'])
})

it('finds private keys inside, and no certificate, presentation or public key', () => {
  const inside = (text: string) => holdsPrivateKey(Buffer.from(text))
  expect(
    [
      '-----BEGIN RSA PRIVATE KEY-----\nMII',
      'Bag Attributes\n-----BEGIN ENCRYPTED PRIVATE KEY-----',
      '-----BEGIN OPENSSH PRIVATE KEY-----',
      '-----BEGIN PGP PRIVATE KEY BLOCK-----',
      'PuTTY-User-Key-File-3: ssh-ed25519',
      '-----BEGIN CERTIFICATE-----',
      '-----BEGIN PUBLIC KEY-----',
      'PK\u0003\u0004 a presentation',
      '',
    ].map(inside),
  ).toEqual([true, true, true, true, true, false, false, false, false])
})
