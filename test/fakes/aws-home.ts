/** The home folder of someone who uses the AWS tools: shared files, and a sign-in of SSO. */
import { createHash } from 'node:crypto'
import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { vi } from 'vitest'
import { temporaryFolder } from '../local-s3/start-test-server.ts'
import { SSO_ACCESS_TOKEN } from './aws-stand-ins.ts'

export interface AwsHome {
  folder: string
  /** @returns the file's path */
  write(name: string, text: string): string
  /** As `aws sso login` leaves it. @param expiresAt epoch milliseconds */
  signIn(expiresAt: number, more?: object): void
}

/** A profile `sso` of the session `corp`. */
export const SSO_CONFIG = [
  '[profile sso]',
  'sso_session = corp',
  'sso_account_id = 123456789012',
  'sso_role_name = Uploader',
  '[sso-session corp]',
  'sso_region = eu-central-1',
  'sso_start_url = https://corp.awsapps.com/start',
  'sso_registration_scopes = sso:account:access',
].join('\n')

/** Sets the environment; after `startAwsStandIns`, which clears it. */
export async function makeAwsHome(files: { config?: string; credentials?: string } = {}): Promise<AwsHome> {
  const folder = await temporaryFolder()
  const write = (name: string, text: string) => {
    const path = join(folder, name)
    writeFileSync(path, text)
    return path
  }
  vi.stubEnv('HOME', folder)
  vi.stubEnv('AWS_CONFIG_FILE', write('config', files.config ?? ''))
  vi.stubEnv('AWS_SHARED_CREDENTIALS_FILE', write('credentials', files.credentials ?? ''))
  return {
    folder,
    write,
    signIn(expiresAt, more = {}) {
      const cache = join(folder, '.aws/sso/cache')
      mkdirSync(cache, { recursive: true })
      const sign = {
        accessToken: SSO_ACCESS_TOKEN,
        expiresAt: new Date(expiresAt).toISOString(),
        startUrl: 'https://corp.awsapps.com/start',
        region: 'eu-central-1',
      }
      const name = createHash('sha1').update('corp').digest('hex')
      writeFileSync(join(cache, `${name}.json`), JSON.stringify({ ...sign, ...more }))
    },
  }
}
