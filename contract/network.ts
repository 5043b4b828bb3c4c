/** How this computer reaches the internet: what a person or IT can set, and what the page may know of it. */
import { z } from 'zod'

/** `host:port`, where needed with a scheme in front; IPv6 in brackets. */
const proxyAddressSchema = z
  .string()
  .trim()
  .max(300)
  .regex(/^(?:(?:https?|socks5):\/\/)?(?:\[[0-9a-f:.]+\]|[a-z0-9](?:[a-z0-9.-]*[a-z0-9])?):\d{1,5}\/?$/i)

export const proxyChoiceSchema = z.discriminatedUnion('mode', [
  /** What the system says: its own settings, a script or none. */
  z.object({ mode: z.literal('system') }),
  z.object({ mode: z.literal('none') }),
  z.object({ mode: z.literal('fixed'), address: proxyAddressSchema }),
  /** A proxy auto-configuration (PAC) file. */
  z.object({ mode: z.literal('script'), address: z.url({ protocol: /^https?$/ }).max(2_048) }),
])
export type ProxyChoice = z.infer<typeof proxyChoiceSchema>

export const proxySignInSchema = z.object({
  user: z.string().trim().min(1).max(256),
  password: z.string().max(512),
})
export type ProxySignIn = z.infer<typeof proxySignInSchema>

/** A certificate authority that is trusted beyond those that everybody trusts. */
export interface TrustedAuthority {
  /** SHA-256 of the certificate, hex: what it is known by. */
  id: string
  /** Whom it names. */
  name: string
  /** Epoch milliseconds. */
  validUntil: number
}

export interface NetworkView {
  proxy: ProxyChoice
  /** Who signs in at the proxy; null where nobody does. */
  proxyUser: string | null
  /** `missing`: the password has to be entered again. */
  proxyPassword: 'none' | 'kept' | 'this-session' | 'missing'
  authorities: TrustedAuthority[]
}
