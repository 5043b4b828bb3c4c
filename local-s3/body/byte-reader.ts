/** Reads a stream of chunks by lines, by counts and up to a delimiter, holding no more than it must. */

import { S3Error } from '../s3-error.ts'

export class ByteReader {
  readonly #source: AsyncIterator<Buffer>
  #held: Buffer = Buffer.alloc(0)

  constructor(source: AsyncIterable<Buffer>) {
    this.#source = source[Symbol.asyncIterator]()
  }

  /**
   * The bytes up to the next CR LF, which is swallowed.
   * @throws S3Error `IncompleteBody` where the stream ends or the line is longer than `longest` bytes
   */
  async line(longest: number): Promise<string> {
    for (;;) {
      const end = this.#held.indexOf('\r\n')
      if (end >= 0) {
        const line = this.#held.toString('utf8', 0, end)
        this.#held = this.#held.subarray(end + 2)
        return line
      }
      if (this.#held.length > longest) throw new S3Error('IncompleteBody')
      await this.#mustHaveMore()
    }
  }

  /** Exactly `count` bytes in pieces. @throws S3Error `IncompleteBody` */
  async *exactly(count: number): AsyncGenerator<Buffer> {
    for (let left = count; left > 0; ) {
      if (this.#held.length === 0) await this.#mustHaveMore()
      const piece = this.#held.subarray(0, left)
      this.#held = this.#held.subarray(piece.length)
      left -= piece.length
      yield piece
    }
  }

  /** All bytes before `delimiter`, which is swallowed. @throws S3Error `IncompleteBody` */
  async *until(delimiter: Buffer): AsyncGenerator<Buffer> {
    for (;;) {
      const end = this.#held.indexOf(delimiter)
      if (end >= 0) {
        const last = this.#held.subarray(0, end)
        this.#held = this.#held.subarray(end + delimiter.length)
        if (last.length > 0) yield last
        return
      }
      const safe = this.#held.length - delimiter.length + 1
      if (safe > 0) {
        const piece = this.#held.subarray(0, safe)
        this.#held = this.#held.subarray(safe)
        yield piece
      }
      await this.#mustHaveMore()
    }
  }

  /** Reads the rest of the stream and forgets it. */
  async drain(): Promise<void> {
    this.#held = Buffer.alloc(0)
    while (!(await this.#source.next()).done) {
      // nothing: the bytes have no meaning
    }
  }

  async #mustHaveMore(): Promise<void> {
    const next = await this.#source.next()
    if (next.done) throw new S3Error('IncompleteBody')
    this.#held = this.#held.length === 0 ? next.value : Buffer.concat([this.#held, next.value])
  }
}
