/** Which credential sources this computer has: names and kinds only, never a value. */
import type { CredentialSource, FoundProfile, FoundSources } from '../../contract/credential-source.ts'

type Section = Record<string, string | undefined>
type Environment = Readonly<Record<string, string | undefined>>

/** More names than anyone can choose from are left out. */
const MOST_PROFILES = 200

/** @returns profiles in alphabetical order, `default` first; none where there are no files or they cannot be read */
export async function findSources(environment: Environment = process.env): Promise<FoundSources> {
  const sections = await readSections()
  const has = (...names: string[]) => names.some((name) => Boolean(environment[name]))
  return {
    profiles: [...sections]
      .map(([profile, section]) => ({ profile, kind: kindOf(section) }))
      .filter((found): found is FoundProfile => found.kind !== null)
      .sort((one, other) => rank(one.profile) - rank(other.profile) || (one.profile < other.profile ? -1 : 1))
      .slice(0, MOST_PROFILES),
    environment: has('AWS_ACCESS_KEY_ID'),
    container: has('AWS_CONTAINER_CREDENTIALS_RELATIVE_URI', 'AWS_CONTAINER_CREDENTIALS_FULL_URI'),
    webIdentity: has('AWS_WEB_IDENTITY_TOKEN_FILE'),
  }
}

/** Whether the place a source looks at holds one half of a key. */
export async function isIncomplete(
  source: CredentialSource,
  environment: Environment = process.env,
): Promise<boolean> {
  switch (source.kind) {
    case 'environment':
      return Boolean(environment.AWS_ACCESS_KEY_ID) !== Boolean(environment.AWS_SECRET_ACCESS_KEY)
    case 'aws-profile': {
      const section = (await readSections()).get(source.profile)
      return section !== undefined && kindOf(section) === 'incomplete'
    }
    case 'web-identity':
      return Boolean(environment.AWS_WEB_IDENTITY_TOKEN_FILE) !== Boolean(environment.AWS_ROLE_ARN)
    case 'assume-role':
      return isIncomplete(source.from, environment)
    default:
      return false
  }
}

function rank(profile: string): number {
  return profile === 'default' ? 0 : 1
}

/** Both files, merged as the SDK does: the credentials file wins. */
async function readSections(): Promise<Map<string, Section>> {
  const { loadSharedConfigFiles } = await import('@smithy/core/config')
  const files = await loadSharedConfigFiles({ ignoreCache: true }).catch(() => null)
  const sections = new Map<string, Section>()
  for (const file of [files?.configFile ?? {}, files?.credentialsFile ?? {}])
    for (const [name, section] of Object.entries(file))
      sections.set(name, { ...sections.get(name), ...section })
  // The SDK keeps other sections under names of their own, such as `sso-session.work`.
  return new Map([...sections].filter(([name]) => !/^(?:sso-session|services)\./.test(name)))
}

/** @returns null for a profile that holds settings alone */
function kindOf(section: Section): FoundProfile['kind'] | null {
  const has = (name: string) => Boolean(section[name])
  const id = has('aws_access_key_id')
  const secret = has('aws_secret_access_key')
  if (has('role_arn') && has('web_identity_token_file')) return 'web-identity'
  if (has('role_arn')) return has('mfa_serial') ? 'role-with-code' : 'role'
  if (id && secret) return 'keys'
  if (id || secret) return 'incomplete'
  if (has('sso_account_id') || has('sso_session')) return 'sso'
  if (has('credential_process')) return 'program'
  return has('login_session') ? 'sso' : null
}
