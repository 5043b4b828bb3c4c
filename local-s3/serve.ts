/** Takes one HTTP request from its first line to its answer: address, fault, signature, operation, ledger. */

import { randomBytes } from 'node:crypto'
import type { IncomingMessage, ServerResponse } from 'node:http'
import { readAddress } from './address.ts'
import { ConnectionLost, requestBody, reset, untilClosed } from './body/request-body.ts'
import { corruptStored } from './corrupt-stored.ts'
import { corsHeaders } from './cors.ts'
import type { Answer, Exchange, Site } from './exchange.ts'
import type { FaultAction, Faults } from './faults.ts'
import type { Ledger, LedgerEntry } from './ledger.ts'
import { nameOperation, type OperationName } from './operation.ts'
import { operations } from './operations/operations.ts'
import { readHeaders, withHoisted } from './request-headers.ts'
import { respond } from './respond.ts'
import { errorXml, S3Error } from './s3-error.ts'
import type { Proof } from './sign/proof.ts'
import { verifySignature } from './sign/verify-signature.ts'

export interface Service {
  readonly site: Site
  readonly ledger: Ledger
  readonly faults: Faults
  readonly scheme: 'http' | 'https'
}

const unsigned: Proof = {
  kind: 'anonymous',
  accessKeyId: undefined,
  signedHeaders: [],
  payload: { type: 'unsigned' },
}

/** A form carries its signature in its fields; a browser's preflight carries none. */
const selfProving: readonly OperationName[] = ['PostObject', 'Preflight']

/** @param expectsContinue whether the client waits for `100 Continue` before it sends the body */
export async function serve(
  service: Service,
  request: IncomingMessage,
  response: ServerResponse,
  expectsContinue: boolean,
): Promise<void> {
  const { site, ledger } = service
  const requestId = randomBytes(8).toString('hex').toUpperCase()
  const entry = ledger.begin(requestId, request.method ?? '', site.now())
  setCommonHeaders(response, requestId, site.now())
  // A client that may or may not send the body it asked about leaves the connection in doubt.
  if (expectsContinue) response.setHeader('connection', 'close')
  try {
    await serveKnown(service, request, response, entry, () => {
      if (!expectsContinue) return
      response.removeHeader('connection')
      response.writeContinue()
    })
  } catch (error) {
    if (!(error instanceof ConnectionLost)) request.socket.destroy()
  } finally {
    ledger.end(entry, site.now())
  }
}

async function serveKnown(
  service: Service,
  request: IncomingMessage,
  response: ServerResponse,
  entry: LedgerEntry,
  onFirstRead: () => void,
): Promise<void> {
  let fault: FaultAction | undefined
  let answer: Answer
  try {
    const sent = readHeaders(request)
    const address = readAddress(request.url ?? '/', sent.get('host') ?? '')
    const headers = withHoisted(sent, address.query)
    fill(entry, address, headers)
    allowOrigin(service.site, entry, headers, response)
    fault = service.faults.take(entry)
    if (fault?.type === 'skew-date') {
      response.setHeader('date', new Date(service.site.now() + fault.ms).toUTCString())
    }
    if (fault?.type === 'reset' && fault.afterBytes === 0) reset(request)
    if (fault?.type === 'stall' && fault.afterBytes === undefined) await untilClosed(response, fault.ms)
    const instead = answerInstead(fault, entry)
    if (instead === undefined) {
      // A preflight carries the address of the request to come, whose signature is for another method.
      const proof =
        entry.operation === 'Preflight'
          ? unsigned
          : verifySignature({ method: entry.method, address, headers: sent }, service.site)
      entry.proof = proof.kind
      entry.signedHeaders = proof.signedHeaders
      if (proof.kind === 'anonymous' && !selfProving.includes(entry.operation))
        throw new S3Error('AccessDenied')
      const exchange: Exchange = {
        site: service.site,
        method: entry.method,
        address,
        headers,
        proof,
        body: requestBody(request, response, entry, fault, onFirstRead),
        origin: `${service.scheme}://${sent.get('host') ?? ''}`,
      }
      answer = await operations[entry.operation](exchange)
      if (entry.operation === 'PostObject') entry.proof = 'form'
      if (fault?.type === 'corrupt' && fault.where === 'disk') await corruptStored(service.site, entry, fault)
    } else {
      answer = instead
    }
  } catch (error) {
    if (error instanceof ConnectionLost) throw error
    answer = errorAnswer(error, entry)
  }
  await respond(request, response, answer, fault)
  entry.status = response.statusCode
}

function setCommonHeaders(response: ServerResponse, requestId: string, now: number): void {
  response.sendDate = false
  response.setHeader('date', new Date(now).toUTCString())
  response.setHeader('server', 'local-s3')
  response.setHeader('x-amz-request-id', requestId)
  response.setHeader('x-amz-id-2', 'local-s3')
}

function fill(entry: LedgerEntry, address: Exchange['address'], headers: ReadonlyMap<string, string>): void {
  const partNumber = Number(address.query.get('partNumber'))
  entry.operation = nameOperation(entry.method, address, headers)
  entry.bucket = address.bucket
  entry.key = address.key
  entry.uploadId = address.query.get('uploadId')
  entry.partNumber = Number.isInteger(partNumber) && partNumber > 0 ? partNumber : undefined
  entry.range = headers.get('range')
}

/** A page of another origin may read errors too, so this comes before anything can go wrong. */
function allowOrigin(
  { store }: Site,
  { bucket, method }: LedgerEntry,
  headers: ReadonlyMap<string, string>,
  response: ServerResponse,
): void {
  const origin = headers.get('origin')
  const rules = store.bucket(bucket ?? '')?.record.cors
  if (origin === undefined || rules === undefined || method === 'OPTIONS') return
  for (const [name, value] of Object.entries(corsHeaders(rules, origin, method, []) ?? {})) {
    response.setHeader(name, value)
  }
}

/** The answer of a fault that keeps the server from acting. */
function answerInstead(fault: FaultAction | undefined, entry: LedgerEntry): Answer | undefined {
  if (fault?.type === 'body' && fault.act !== true) return { status: fault.status ?? 200 }
  if (fault?.type !== 'answer') return undefined
  entry.errorCode = fault.code
  return {
    status: fault.status,
    headers: {
      ...fault.headers,
      'content-type': 'application/xml',
      'retry-after': fault.retryAfter === undefined ? undefined : String(fault.retryAfter),
    },
    body: errorXml(fault.code, fault.message ?? 'As ordered.', {}, entry.key ?? '', entry.requestId),
  }
}

function errorAnswer(error: unknown, entry: LedgerEntry): Answer {
  const known = error instanceof S3Error ? error : new S3Error('InternalError', String(error))
  entry.errorCode = known.code
  const resource = `/${entry.bucket ?? ''}${entry.key === undefined ? '' : `/${entry.key}`}`
  return {
    status: known.status,
    headers: { 'content-type': 'application/xml' },
    body: errorXml(known.code, known.message, known.details, resource, entry.requestId),
  }
}
