/** What a person is asked while keys or signatures are got for them. Neither a secret nor an address to open crosses. */
import { z } from 'zod'

export type SignInQuestion = { id: string; connectionName: string } & (
  | {
      /** A code that their device shows; `device` is its serial number or its name. */
      kind: 'code'
      device: string
    }
  | {
      /** They enter `code` at the page of `host`, which main opens for them. */
      kind: 'page'
      code: string
      host: string
      /** When the code ends, epoch milliseconds. */
      endsAt: number
    }
)

export const signInCodeSchema = z
  .string()
  .trim()
  .regex(/^\d{6,8}$/)

/** What a signing service wants of whoever connects to it. */
export interface ServiceLook {
  signIn: 'token' | 'device'
  /** Where they would sign in, for `device`. */
  host: string | null
}

const serviceSchema = z.url({ protocol: /^https$/ }).max(2_048)

export const serviceLookSchema = z.object({ service: serviceSchema })

export const serviceFormSchema = z.object({
  name: z.string().trim().min(1).max(80),
  service: serviceSchema,
  /** Where the service wants one. */
  token: z.string().trim().min(1).max(8_192).optional(),
})
export type ServiceForm = z.infer<typeof serviceFormSchema>
