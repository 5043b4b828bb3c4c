/** The icons that are in the repository are what systems can read, and the containers hold the PNGs that were put in. */
import { readFileSync } from 'node:fs'
import { join, resolve } from 'node:path'
import { PNG } from 'pngjs'
import { expect, it } from 'vitest'
import { icnsOf, icoOf } from '../../scripts/icon-containers.mjs'

const root = resolve(import.meta.dirname, '../..')
const small = Buffer.from('small')
const large = Buffer.from('larger')

it('lists each PNG of an ICO with its size and place, 0 for 256', () => {
  const ico = icoOf([
    { size: 16, png: small },
    { size: 256, png: large },
  ])
  const entry = (index: number) => {
    const at = 6 + 16 * index
    const [length, offset] = [ico.readUInt32LE(at + 8), ico.readUInt32LE(at + 12)]
    return { width: ico[at], png: ico.subarray(offset, offset + length).toString() }
  }
  expect([ico.readUInt16LE(2), ico.readUInt16LE(4), entry(0), entry(1)]).toEqual([
    1,
    2,
    { width: 16, png: 'small' },
    { width: 0, png: 'larger' },
  ])
})

it('gives each PNG of an ICNS its type and length, and the file its own', () => {
  const icns = icnsOf([{ size: 32, png: small }])
  expect(icns.toString('latin1')).toBe('icns\0\0\0\x22icp5\0\0\0\x0dsmallic11\0\0\0\x0dsmall')
})

it.each([
  ['build/icon.png', 512],
  ['build/icons/16x16.png', 16],
  ['renderer/public/icons/window.png', 256],
  ['renderer/public/icons/tray-macTemplate.png', 16],
  ['renderer/public/icons/tray-on-dark-attention@2x.png', 32],
])('has %s with %i pixels, round the corners nothing and in the middle something', (path, size) => {
  const image = PNG.sync.read(readFileSync(join(root, path)))
  const alphaAt = (x: number, y: number) => image.data[(y * size + x) * 4 + 3] ?? 0
  const middle = Math.floor(size / 2)
  expect([image.width, image.height, alphaAt(0, 0)]).toEqual([size, size, 0])
  expect(alphaAt(middle, Math.floor(size * 0.72))).toBeGreaterThan(128)
})
