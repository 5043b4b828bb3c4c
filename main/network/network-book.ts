/** What is set about the way out: the choice of a proxy, the sign-in there, and authorities that are trusted. */
import { z } from 'zod'
import {
  type NetworkView,
  type ProxyChoice,
  type ProxySignIn,
  proxyChoiceSchema,
  proxySignInSchema,
} from '../../contract/network.ts'
import type { SecretStore } from '../connections/secret-store.ts'
import type { StoredValue } from '../stored-value.ts'
import { type ReadAuthority, readAuthorities } from './trusted-authorities.ts'

const storedSchema = z.object({
  proxy: proxyChoiceSchema.catch({ mode: 'system' }),
  user: z.string().nullable().catch(null),
  /** The password as the keychain sealed it; null where it is kept in memory only. */
  sealed: z.string().nullable().catch(null),
  /** PEM. */
  authorities: z.array(z.string()).catch([]),
})

export interface NetworkBook {
  view(): NetworkView
  proxy(): ProxyChoice
  /** null where nobody signs in, or the password has to be entered again */
  signIn(): ProxySignIn | null
  /** PEM of those that were added here. */
  authorities(): string[]
  chooseProxy(proxy: ProxyChoice): void
  /** @param signIn null: nobody signs in any more */
  keepSignIn(signIn: ProxySignIn | null): void
  trust(authorities: readonly ReadAuthority[]): void
  distrust(id: string): void
}

/** @param value where it is kept; what cannot be read in it counts as not set */
export function createNetworkBook(value: StoredValue, secrets: SecretStore): NetworkBook {
  const stored = storedSchema.parse(fieldsOf(value.read()))
  let password = stored.sealed === null ? null : secrets.open(stored.sealed)
  const write = () => value.write(stored)
  const trusted = () => {
    const read = readAuthorities(Buffer.from(stored.authorities.join('\n')))
    return typeof read === 'string' ? [] : read
  }

  function passwordState(): NetworkView['proxyPassword'] {
    if (stored.user === null) return 'none'
    if (password === null) return 'missing'
    return stored.sealed === null ? 'this-session' : 'kept'
  }

  return {
    view: () => ({
      proxy: stored.proxy,
      proxyUser: stored.user,
      proxyPassword: passwordState(),
      authorities: trusted().map(({ id, name, validUntil }) => ({ id, name, validUntil })),
    }),
    proxy: () => stored.proxy,
    signIn: () =>
      stored.user === null || password === null
        ? null
        : proxySignInSchema.parse({ user: stored.user, password }),
    authorities: () => trusted().map(({ pem }) => pem),
    chooseProxy(proxy) {
      stored.proxy = proxy
      write()
    },
    keepSignIn(signIn) {
      stored.user = signIn?.user ?? null
      password = signIn?.password ?? null
      stored.sealed = password === null ? null : secrets.seal(password)
      write()
    },
    trust(authorities) {
      const others = trusted().filter(({ id }) => !authorities.some((added) => added.id === id))
      stored.authorities = [...others, ...authorities].map(({ pem }) => pem)
      write()
    },
    distrust(id) {
      stored.authorities = trusted()
        .filter((authority) => authority.id !== id)
        .map(({ pem }) => pem)
      write()
    },
  }
}

function fieldsOf(value: unknown): object {
  return typeof value === 'object' && value !== null ? value : {}
}
