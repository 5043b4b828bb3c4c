/** Reads a browser's form post: the fields into memory, the file, which comes last, as a stream. */

import { S3Error } from '../s3-error.ts'
import { ByteReader } from './byte-reader.ts'

export interface Form {
  /** Names are lower case. */
  readonly fields: ReadonlyMap<string, string>
  /** As the browser names it; '' where it does not. */
  readonly filename: string
  readonly file: AsyncIterable<Buffer>
}

/** https://docs.aws.amazon.com/AmazonS3/latest/API/sigv4-HTTPPOSTForms.html */
const largestFieldsBytes = 20 * 1024
const longestLineBytes = 8 * 1024

/**
 * @throws S3Error `MalformedPOSTRequest`, `MaxPostPreDataLengthExceeded`, `InvalidArgument` without a file
 */
export async function readForm(body: AsyncIterable<Buffer>, contentType: string): Promise<Form> {
  const boundary = /^multipart\/form-data;.*\bboundary=(?:"([^"]+)"|([^;\s]+))/i.exec(contentType)
  if (boundary === null) throw new S3Error('MalformedPOSTRequest')
  const delimiter = `--${boundary[1] ?? boundary[2] ?? ''}`
  const reader = new ByteReader(body)
  if ((await reader.line(longestLineBytes)) !== delimiter) throw new S3Error('MalformedPOSTRequest')

  const fields = new Map<string, string>()
  let size = 0
  for (;;) {
    const { name, filename } = await readPartHeaders(reader)
    const content = reader.until(Buffer.from(`\r\n${delimiter}`))
    if (name === 'file') return { fields, filename, file: content }
    const pieces: Buffer[] = []
    for await (const piece of content) {
      size += piece.length
      if (size > largestFieldsBytes) throw new S3Error('MaxPostPreDataLengthExceeded')
      pieces.push(piece)
    }
    fields.set(name, Buffer.concat(pieces).toString('utf8'))
    const end = await reader.line(longestLineBytes)
    if (end === '--') {
      throw new S3Error('InvalidArgument', 'POST requires exactly one file upload per request.', {
        ArgumentName: 'file',
        ArgumentValue: '0',
      })
    }
    if (end !== '') throw new S3Error('MalformedPOSTRequest')
  }
}

async function readPartHeaders(reader: ByteReader): Promise<{ name: string; filename: string }> {
  let name = ''
  let filename = ''
  for (;;) {
    const line = await reader.line(longestLineBytes)
    if (line === '') break
    if (!/^content-disposition:/i.test(line)) continue
    name = (parameter(line, 'name') ?? '').toLowerCase()
    filename = parameter(line, 'filename') ?? ''
  }
  if (name === '') throw new S3Error('MalformedPOSTRequest')
  return { name, filename }
}

/** Browsers write quotes and line ends in names as %22, %0D and %0A (HTML, multipart/form-data encoding). */
function parameter(line: string, name: string): string | undefined {
  const found = new RegExp(`;\\s*${name}="([^"]*)"`, 'i').exec(line)?.[1]
  return found?.replace(/%22/g, '"').replace(/%0D/gi, '\r').replace(/%0A/gi, '\n')
}
