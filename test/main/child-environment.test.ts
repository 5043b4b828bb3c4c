/** Processes that hold no key get none by their environment either. */
import { expect, it } from 'vitest'
import { childEnvironment } from '../../main/child-environment.ts'

it('takes out whatever is named like a secret, and leaves what a process needs', () => {
  const needed = {
    PATH: '/bin',
    HOME: '/home/ann',
    LANG: 'en',
    DISPLAY: ':0',
    NODE_EXTRA_CA_CERTS: '/ca',
    KEYBOARD: 'de',
  }
  const secret = {
    AWS_ACCESS_KEY_ID: 'canary',
    AWS_SECRET_ACCESS_KEY: 'canary',
    AWS_SESSION_TOKEN: 'canary',
    AWS_CONTAINER_AUTHORIZATION_TOKEN: 'canary',
    aws_profile: 'canary',
    SLIPWAY_SIGNING_SECRET_KEY: 'canary',
    GITHUB_TOKEN: 'canary',
    DB_PASSWORD: 'canary',
    GOOGLE_APPLICATION_CREDENTIALS: 'canary',
    SOME_API_KEY: 'canary',
    APIKEY: 'canary',
  }
  expect(childEnvironment({ ...needed, ...secret, UNSET: undefined })).toEqual(needed)
})
