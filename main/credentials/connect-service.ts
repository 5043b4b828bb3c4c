/** Connects to a signing service: signs the person in, and asks it where their files go. */
import { type ConnectionDetails, connectionDetailsSchema } from '../../contract/connection.ts'
import { FailureError } from '../../contract/failure.ts'
import type { ServiceForm, ServiceLook } from '../../contract/sign-in.ts'
import type { Secret } from '../connections/connection-book.ts'
import type { Sender } from '../http/send-signed.ts'
import { beginDeviceLogin } from '../sign/service/device-login.ts'
import { createServiceClient, failed } from '../sign/service/service-client.ts'
import type { ServiceSessions, ServiceSource } from '../sign/service/service-sessions.ts'
import type { SignInDesk } from './sign-in-desk.ts'

export interface ConnectServiceTools {
  sender: Sender
  clock: { now(): number }
  sessions: ServiceSessions
  desk: Pick<SignInDesk, 'showPage'>
}

/** @throws FailureError `key-source` where no signing service answers there */
export async function lookAtService(service: string, sender: Sender): Promise<ServiceLook> {
  const { signIn } = await createServiceClient(service, sender).describe()
  return signIn.kind === 'device'
    ? { signIn: 'device', host: new URL(signIn.issuer).host }
    : { signIn: 'token', host: null }
}

/**
 * @returns what is to be tried and stored: the very source object stands for the session
 * @throws FailureError `credentials` where the person is not let in, `key-source`
 */
export async function connectService(
  { name, service, token }: ServiceForm,
  { sender, clock, sessions, desk }: ConnectServiceTools,
): Promise<{ details: ConnectionDetails; secret: Secret | null }> {
  const source: ServiceSource = { kind: 'signing-service', service }
  let secret: Secret | null = token === undefined ? null : { token }
  const { client, session } = sessions.of(source, () => secret)
  const { signIn } = await client.describe()
  if (signIn.kind === 'device') {
    const login = await beginDeviceLogin(signIn, sender, clock)
    const signedIn = await desk.showPage(login, name, (signal) => login.finished(signal))
    secret = signedIn.refreshToken === null ? null : { refreshToken: signedIn.refreshToken }
    session.begin(signedIn)
  }
  const { endpoint, region, bucket, prefix, addressing } = await client.place(await session.token())
  const parsed = connectionDetailsSchema.safeParse({
    ...{ name, endpoint, region, bucket, prefix, addressing },
    credentials: source,
  })
  if (!parsed.success) throw new FailureError(failed('place'))
  return { details: { ...parsed.data, credentials: source }, secret }
}
