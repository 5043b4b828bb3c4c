/** The way to a storage: its name, the proxy in between, its certificate, and its clock. */
import type { ConnectionDetails } from '../../contract/connection.ts'
import { FailureError, failureOf } from '../../contract/failure.ts'
import { networkFailureOf } from '../../contract/network-failure.ts'
import { problemOf } from '../../contract/problem.ts'
import { isHtml, s3FailureOf } from '../../contract/s3-answer.ts'
import type { HttpAnswer } from '../http/send-signed.ts'
import { objectAddress } from '../sign/object-address.ts'
import { type Finding, fail, pass, warn } from './finding.ts'
import { otherAddressing } from './other-addressing.ts'
import type { Patient } from './patient.ts'

/** A clock that is further off than this is worth setting, in milliseconds. S3 takes 15 minutes. */
const CLOCK_WORTH_SETTING_MS = 60_000
const ANSWER_TIMEOUT_MS = 20_000
/** Errors of a store are short. */
const READ_BYTES = 65_536

export interface Way {
  /** As entered, but for the addressing: a bucket whose name nobody knows may be found in the path. */
  place(): ConnectionDetails
  name(): Promise<Finding>
  proxy(): Promise<Finding>
  certificate(): Promise<Finding>
  clock(): Promise<Finding>
}

/** The steps go in order: each uses what the one before found. */
export function examineWay({ details, sender, network, lookup, now }: Patient): Way {
  let place = details
  let answer: HttpAnswer | null = null
  let offsetMs: number | null = null

  async function countAddresses(): Promise<number> {
    try {
      return await lookup(objectAddress(place).hostname)
    } catch (caught) {
      const inPath = otherAddressing(place)
      if (inPath === null || place.addressing === 'path') throw caught
      const count = await lookup(objectAddress(inPath).hostname).catch(() => Promise.reject(caught))
      place = inPath
      return count
    }
  }

  return {
    place: () => place,
    async name() {
      // What is asked by name through a proxy is looked up there.
      const throughProxy = await network.proxyFor(originOf(place)).then(
        (proxy) => proxy !== null,
        () => true,
      )
      if (throughProxy) return pass('by the proxy')
      const { hostname } = objectAddress(place)
      if (/^[\d.]+$/.test(hostname) || hostname.startsWith('[')) return pass('an address')
      try {
        return pass(`${await countAddresses()}`)
      } catch (caught) {
        return fail(problemOf(networkFailureOf(caught)))
      }
    },
    async proxy() {
      const proxy = await network.proxyFor(originOf(place))
      // Where it is tells IT; who signs in there is nobody's business.
      return pass(proxy === null ? 'direct' : new URL(proxy).host)
    },
    async certificate() {
      const before = now()
      const origin = originOf(place)
      const signed = { method: 'GET' as const, url: `${origin}/`, headers: {}, expiresAt: before }
      answer = await sender.send(signed, {
        maxBytes: READ_BYTES,
        longer: 'cut',
        totalTimeoutMs: ANSWER_TIMEOUT_MS,
      })
      const dated = Date.parse(answer.headers.date ?? '')
      offsetMs = Number.isNaN(dated) ? null : dated - (before + now()) / 2
      if (isHtml(answer.headers, answer.body) && !isStorage(answer))
        throw new FailureError(failureOfPage(answer))
      return origin.startsWith('https:') ? pass() : warn('http')
    },
    async clock() {
      if (offsetMs === null) return pass('unknown')
      const seconds = Math.round(offsetMs / 1000)
      if (Math.abs(offsetMs) <= CLOCK_WORTH_SETTING_MS) return pass(`${seconds} s`)
      return warn(`${seconds} s`, { code: 'wrong-clock', details: `clock offset ${seconds} s` })
    },
  }
}

function originOf(place: ConnectionDetails): string {
  const { protocol, hostname, port } = objectAddress(place)
  return `${protocol}//${hostname}${port === undefined ? '' : `:${port}`}`
}

/** Some stores show people a page of their own at the root. */
function isStorage({ headers }: HttpAnswer): boolean {
  return (
    'x-amz-request-id' in headers ||
    /amazons3|minio|ceph|cloudflare|backblaze|wasabi|uploadserver/i.test(headers.server ?? '')
  )
}

function failureOfPage(answer: HttpAnswer) {
  const failure = s3FailureOf(answer.status, answer.headers, answer.body)
  return failure.kind === 's3' ? failureOf(new FailureError({ kind: 'not-s3', what: 'html' })) : failure
}
