// Signs the feeds of updates that electron-builder wrote, with the key in UPDATE_SIGNING_KEY; the app believes no other.
// `npm run update-key` makes a key: the private half for the workflow's secret, the public one for its variable.

import { createPrivateKey, generateKeyPairSync, sign } from 'node:crypto'
import { readdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/**
 * Writes `latest*.yml.sig` beside each `latest*.yml`.
 * @param directory of what was built
 * @param pem private Ed25519 key
 * @returns names of the feeds that were signed
 * @throws where there is no feed: people would get no update
 */
export async function signFeeds(directory, pem) {
  const key = createPrivateKey(pem)
  const feeds = (await readdir(directory)).filter((name) => /^latest.*\.yml$/.test(name)).sort()
  if (feeds.length === 0) throw new Error(`No feed of updates in ${directory}.`)
  for (const name of feeds) {
    const signature = sign(null, await readFile(join(directory, name)), key)
    await writeFile(join(directory, `${name}.sig`), `${signature.toString('base64')}\n`)
  }
  return feeds
}

/** @returns both halves: PEM for the secret, base64 for the app */
export function makeUpdateKey() {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519')
  return {
    secret: privateKey.export({ format: 'pem', type: 'pkcs8' }),
    public: publicKey.export({ format: 'der', type: 'spki' }).toString('base64'),
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  const [what = 'dist'] = process.argv.slice(2)
  if (what === '--new-key') {
    const key = makeUpdateKey()
    console.log(`Secret UPDATE_SIGNING_KEY:\n${key.secret}\nVariable UPDATE_PUBLIC_KEY:\n${key.public}`)
  } else {
    const pem = process.env.UPDATE_SIGNING_KEY
    if (!pem) throw new Error('UPDATE_SIGNING_KEY is not set: nobody would get this release as an update.')
    console.log(`Signed: ${(await signFeeds(what, pem)).join(', ')}`)
  }
}
