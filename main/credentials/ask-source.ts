/** Asks a credential source once, through the AWS SDK's providers. They are loaded when first needed, never at start. */
import type { BaseSource, CredentialSource } from '../../contract/credential-source.ts'
import { FailureError } from '../../contract/failure.ts'
import { type Secret, typedCredentials } from '../connections/connection-book.ts'
import type { Sender } from '../http/send-signed.ts'
import type { Credentials } from '../sign/sign-request.ts'
import { isIncomplete } from './found-sources.ts'
import { keySourceFailureOf } from './key-source-failure.ts'
import { sdkRequestHandler } from './sdk-request-handler.ts'

export interface SourceTools {
  /** For everything that goes over a network; metadata endpoints of machine and container are asked directly. */
  sender: Sender
  /** Of the connection; token services have regions of their own. */
  region: string
  /**
   * Asks the person for the code that their device shows.
   * @param device its serial number or ARN
   * @throws FailureError `credentials sign-in` where they put the question away
   */
  askCode(device: string): Promise<string>
}

/** What the SDK's providers give. */
interface SdkCredentials {
  accessKeyId: string
  secretAccessKey: string
  sessionToken?: string | undefined
  expiration?: Date | undefined
}
type Provider = () => Promise<SdkCredentials>

const SESSION_NAME = 'slipway'
/** The SDK's own attempts; the app's retry policy comes after them. */
const SDK_ATTEMPTS = 2
/** Milliseconds; these answer from the machine itself or not at all. */
const METADATA_TIMEOUT_MS = 2_000
/** Between two questions to a container's endpoint, in milliseconds. */
const PAUSE_MS = 300

/**
 * @param secret what was entered for the source, where it needs any
 * @throws FailureError `credentials` or `key-source`
 */
export async function askSource(
  source: Exclude<CredentialSource, { kind: 'signing-service' }>,
  secret: Secret | null,
  tools: SourceTools,
): Promise<Credentials> {
  if (source.kind === 'typed') return typedCredentials(source, secret)
  let askedForCode = false
  const askCode = (device: string) => {
    askedForCode = true
    return tools.askCode(device)
  }
  try {
    const { accessKeyId, secretAccessKey, sessionToken, expiration } = await (
      await providerOf(source, secret, { ...tools, askCode })
    )()
    return {
      accessKeyId,
      secretAccessKey,
      ...(sessionToken ? { sessionToken } : {}),
      ...(expiration === undefined ? {} : { expiresAt: expiration.getTime() }),
    }
  } catch (caught) {
    const failure = keySourceFailureOf(caught, source, await isIncomplete(source))
    // A code that was mistyped or came too late is refused like everything else.
    const mistyped = askedForCode && failure.kind === 'credentials' && failure.what === 'refused'
    throw new FailureError(mistyped ? { ...failure, what: 'sign-in' } : failure)
  }
}

async function providerOf(
  source: Exclude<CredentialSource, { kind: 'signing-service' }>,
  secret: Secret | null,
  tools: SourceTools,
): Promise<Provider> {
  const sdk = await import('@aws-sdk/credential-providers')
  const network = { requestHandler: sdkRequestHandler(tools.sender), maxAttempts: SDK_ATTEMPTS }
  const metadata = { timeout: METADATA_TIMEOUT_MS, maxRetries: 1 }
  switch (source.kind) {
    case 'typed':
      return async () => typedCredentials(source, secret)
    case 'aws-profile':
      return sdk.fromIni({
        profile: source.profile,
        ignoreCache: true,
        mfaCodeProvider: tools.askCode,
        clientConfig: network,
      })
    case 'environment':
      return sdk.fromEnv()
    case 'container':
      return sdk.fromHttp({ maxRetries: 1, timeout: PAUSE_MS })
    case 'instance-metadata':
      return sdk.fromInstanceMetadata({ ...metadata, ec2MetadataV1Disabled: true })
    case 'web-identity':
      return sdk.fromTokenFile({ roleSessionName: SESSION_NAME, clientConfig: network })
    case 'assume-role': {
      const base: BaseSource = source.from
      const { roleArn, externalId, mfaDevice, sessionSeconds, tokenService } = source
      return sdk.fromTemporaryCredentials({
        masterCredentials: await providerOf(base, secret, tools),
        params: {
          RoleArn: roleArn,
          RoleSessionName: SESSION_NAME,
          ...(externalId === undefined ? {} : { ExternalId: externalId }),
          ...(mfaDevice === undefined ? {} : { SerialNumber: mfaDevice }),
          ...(sessionSeconds === undefined ? {} : { DurationSeconds: sessionSeconds }),
        },
        mfaCodeProvider: tools.askCode,
        clientConfig: {
          ...network,
          region: tools.region,
          ...(tokenService === undefined ? {} : { endpoint: tokenService }),
        },
      })
    }
  }
}
