/** One request under a policy: what of it the policy refuses, and what it adds. Pure. */
import { allowsVerb, type Policy, type PolicyVerb } from '../../contract/policy.ts'
import type { FormPolicy, SignableRequest } from '../../contract/signable-request.ts'
import { contentTypeOf } from '../intake/content-type.ts'
import { settingsHeaders } from '../sign/settings-headers.ts'
import { TOKEN_NAME } from '../upload/object-metadata.ts'
import { judgeByAll, type PolicyInForce } from './combine-policies.ts'
import { type GovernedPlace, isInside } from './is-inside.ts'
import { formFieldsOf, settingsOf } from './policy-settings.ts'

/** What a request runs against. `place`: it is about something outside the folder that was set. */
export type PolicyRefusal = { what: 'verb'; verb: PolicyVerb } | { what: 'place' | 'type' | 'size' }

export type Governed<Request> = { refusal: PolicyRefusal } | { refusal: null; request: Request }

/** Seconds that a signature may live under the policy, of those asked for. */
export function governedSeconds({ longestLinkSeconds }: Policy, asked: number): number {
  return Math.min(asked, longestLinkSeconds ?? asked)
}

/** What a request hands out or does besides sending and sharing; none where it is the app's own business. */
export function verbsOf(request: SignableRequest): PolicyVerb[] {
  switch (request.operation) {
    case 'PutObject':
      // What the app sends itself has a checksum: whoever has the address can send these very bytes and no others.
      return isForAnyBytes(request) ? ['put'] : replacingVerb(request)
    case 'CompleteMultipartUpload':
      return replacingVerb(request)
    case 'DeleteObject':
      return ['delete']
    case 'Named':
      if (request.method === 'DELETE' || 'delete' in request.query) return ['operation', 'delete']
      return isNamedWrite(request) ? ['operation', 'put'] : ['operation']
    default:
      return []
  }
}

export function governRequest(
  request: SignableRequest,
  { rules, every }: PolicyInForce,
  place: GovernedPlace,
): Governed<SignableRequest> {
  const verb = verbsOf(request).find((needed) => !allowsVerb(rules, needed))
  if (verb !== undefined) return { refusal: { what: 'verb', verb } }
  if (!isInside(request, place)) return { refusal: { what: 'place' } }
  const refusal = judgeContent(request, every)
  if (refusal !== null) return { refusal: { what: refusal } }
  return { refusal: null, request: withSettings(request, rules) }
}

/** A form's fields are bound by its policy, so what is added is bound too. */
export function governForm(
  form: FormPolicy,
  { rules }: PolicyInForce,
  { prefix }: GovernedPlace,
): Governed<FormPolicy> {
  if (!allowsVerb(rules, 'post')) return { refusal: { what: 'verb', verb: 'post' } }
  if (!form.key.startsWith(prefix)) return { refusal: { what: 'place' } }
  if (rules.largestFileBytes !== undefined && !(largestOf(form) <= rules.largestFileBytes))
    return { refusal: { what: 'size' } }
  const settings = settingsOf(rules)
  const request =
    settings === null ? form : { ...form, fields: { ...form.fields, ...formFieldsOf(settings) } }
  return { refusal: null, request }
}

/** What is replaced is lost, as by deleting it. */
function replacingVerb({ replaces }: { replaces?: boolean }): PolicyVerb[] {
  return replaces === true ? ['delete'] : []
}

type Named = Extract<SignableRequest, { operation: 'Named' }>

/** Makes an object, or begins to: not one of its sub-resources, and not one of the app's own requests. */
function isNamedWrite({ method, key, query }: Named): boolean {
  if (key === undefined) return false
  return method === 'PUT' ? !('tagging' in query || 'acl' in query) : method === 'POST' && 'uploads' in query
}

function isForAnyBytes({ checksums }: Extract<SignableRequest, { operation: 'PutObject' }>): boolean {
  return checksums.crc32 === undefined && checksums.md5 === undefined
}

/** Types and sizes of files; pages of the app's own are no files. */
function judgeContent(request: SignableRequest, every: readonly Policy[]): 'type' | 'size' | null {
  switch (request.operation) {
    case 'PutObject':
      if (isForAnyBytes(request))
        return judgeOpen(request.key, request.contentType, request.exactLength, every)
      if (!(TOKEN_NAME in request.metadata)) return null
      return judgeByAll(every, {
        name: nameOf(request.key),
        contentType: request.contentType ?? contentTypeOf(request.key),
      })
    case 'Named': {
      if (!isNamedWrite(request) || request.key === undefined) return null
      const { 'content-type': type, 'content-length': length } = request.headers
      return judgeOpen(request.key, type, length === undefined ? undefined : Number(length), every)
    }
    case 'CreateMultipartUpload':
      return judgeByAll(every, { name: nameOf(request.key), contentType: request.contentType })
    case 'CompleteMultipartUpload':
      return request.fullObject === undefined
        ? null
        : judgeByAll(
            every.map(({ largestFileBytes }) => (largestFileBytes === undefined ? {} : { largestFileBytes })),
            { name: '', contentType: '', size: request.fullObject.size },
          )
    default:
      return null
  }
}

/** An address to which anyone may send any bytes: it has no limit of its own but an exact length. */
function judgeOpen(
  key: string,
  contentType: string | undefined,
  exactLength: number | undefined,
  every: readonly Policy[],
): 'type' | 'size' | null {
  const name = nameOf(key)
  const type = judgeByAll(every, { name, contentType: contentType ?? contentTypeOf(name) })
  const fits = every.every(({ largestFileBytes: most }) => most === undefined || Number(exactLength) <= most)
  return type ?? (fits ? null : 'size')
}

function nameOf(key: string): string {
  return key.slice(key.lastIndexOf('/') + 1)
}

function withSettings(request: SignableRequest, rules: Policy): SignableRequest {
  const settings = settingsOf(rules)
  // Whoever may delete may replace, once a person said so.
  const replaces = 'replaces' in request && request.replaces === true
  const onlyIfNew = rules.guessableKeys === true && !replaces ? { onlyIfNew: true } : {}
  switch (request.operation) {
    case 'PutObject':
      return {
        ...request,
        ...(TOKEN_NAME in request.metadata ? onlyIfNew : {}),
        ...(settings === null ? {} : { settings }),
      }
    case 'CreateMultipartUpload':
      return settings === null ? request : { ...request, settings }
    case 'CompleteMultipartUpload':
      return { ...request, ...onlyIfNew }
    case 'CopyObject': {
      if (settings === null) return request
      // Tags and metadata come along with the copy; class and encryption do not.
      const { tags, metadata, ...anew } = settings
      return { ...request, settings: anew }
    }
    case 'Named':
      if (settings === null || !isNamedWrite(request)) return request
      return { ...request, headers: { ...request.headers, ...settingsHeaders(settings) } }
    default:
      return request
  }
}

function largestOf({ conditions }: FormPolicy): number {
  const range = conditions.find((condition) => condition[0] === 'content-length-range')
  return range === undefined ? Infinity : Number(range[2])
}
