// Puts PNGs of several sizes into one file, as Windows (.ico) and macOS (.icns) want them. Both are lists of PNGs.

/**
 * https://learn.microsoft.com/windows/win32/menurc/newheader: a header, an entry of 16 bytes for each, the PNGs.
 * @param {{ size: number, png: Buffer }[]} images up to 256 pixels
 */
export function icoOf(images) {
  const header = Buffer.alloc(6 + 16 * images.length)
  header.writeUInt16LE(1, 2)
  header.writeUInt16LE(images.length, 4)
  let offset = header.length
  images.forEach(({ size, png }, index) => {
    const entry = 6 + 16 * index
    // 0 stands for 256.
    header.writeUInt8(size % 256, entry)
    header.writeUInt8(size % 256, entry + 1)
    header.writeUInt16LE(1, entry + 4)
    header.writeUInt16LE(32, entry + 6)
    header.writeUInt32LE(png.length, entry + 8)
    header.writeUInt32LE(offset, entry + 12)
    offset += png.length
  })
  return Buffer.concat([header, ...images.map(({ png }) => png)])
}

/** Types by pixels; a size that is also another at double density has two. */
const icnsTypes = {
  16: ['icp4'],
  32: ['icp5', 'ic11'],
  64: ['ic12'],
  128: ['ic07'],
  256: ['ic08', 'ic13'],
  512: ['ic09', 'ic14'],
  1024: ['ic10'],
}

/**
 * https://en.wikipedia.org/wiki/Apple_Icon_Image_format: `icns`, the whole length, then type, length and PNG of each.
 * @param {{ size: number, png: Buffer }[]} images of sizes that have a type
 */
export function icnsOf(images) {
  const elements = images.flatMap(({ size, png }) => icnsTypes[size].map((type) => element(type, png)))
  return element('icns', Buffer.concat(elements))
}

function element(type, content) {
  const head = Buffer.alloc(8)
  head.write(type, 'ascii')
  head.writeUInt32BE(content.length + head.length, 4)
  return Buffer.concat([head, content])
}
