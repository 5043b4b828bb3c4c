/** XML is read in stretches: text as it is, lists as lists, and nobody waits for a long one. */
import { monitorEventLoopDelay } from 'node:perf_hooks'
import { describe, expect, it } from 'vitest'
import { readXml } from '../../../main/s3/read-xml.ts'

const lists = new Set(['Part'])
const plain = async (xml: string): Promise<unknown> => JSON.parse(JSON.stringify(await readXml(xml, lists)))

describe('readXml', () => {
  it('gives text with its entities decoded once, and elements by name', async () => {
    expect(await plain('<r><a>1 &lt; 2 &amp;amp; &#233;</a><b><c/></b><d><![CDATA[<x>]]></d></r>')).toEqual({
      r: { a: '1 < 2 &amp; é', b: { c: '' }, d: '<x>' },
    })
  })

  it('gives a list where there may be many, and where there are', async () => {
    expect(await plain('<r><Part>1</Part><a>2</a><a>3</a></r>')).toEqual({
      r: { Part: ['1'], a: ['2', '3'] },
    })
  })

  it('reads across its stretches', async () => {
    const key = `${'é&amp;'.repeat(5_000)} end`
    expect(await plain(`<r><k>${key}</k></r>`)).toEqual({ r: { k: `${'é&'.repeat(5_000)} end` } })
  })

  it('lets others run while it reads a page of 1,000 parts', async () => {
    const part = '<Part><PartNumber>1</PartNumber><Size>8388608</Size><ETag>"e"</ETag></Part>'
    let turns = 0
    const timer = setInterval(() => {
      turns += 1
    })
    const document = await readXml(`<r>${part.repeat(1_000)}</r>`, lists)
    clearInterval(timer)
    expect(JSON.stringify(document).match(/"e/g)).toHaveLength(1_000)
    expect(turns).toBeGreaterThan(3)
  })

  it.each([
    ['text', `<r>${'x'.repeat(2_000_000)}</r>`],
    ['entities', `<r>${'&amp;'.repeat(400_000)}</r>`],
    ['elements', `<r>${'<a/>'.repeat(500_000)}</r>`],
    ['attributes', `<r ${Array.from({ length: 150_000 }, (_, i) => `a${i}=""`).join(' ')}/>`],
    ['instructions', `<r>${'<?x ?>'.repeat(300_000)}</r>`],
    ['a name', `<${'n'.repeat(2_000_000)}/>`],
  ])('holds nobody up over two megabytes of %s', async (_what, xml) => {
    const delay = monitorEventLoopDelay({ resolution: 1 })
    delay.enable()
    await readXml(xml, lists).catch(() => null)
    // Nanoseconds; the median is what it costs, single longer turns are the machine's.
    expect(delay.percentile(50) / 1e6).toBeLessThan(50)
  })
})
