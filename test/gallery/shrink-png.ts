/** Writes a picture again, as small as it can be: a palette does for pictures of pages. */
import sharp from 'sharp'

export function shrinkPng(png: Buffer): Promise<Buffer> {
  return sharp(png).png({ palette: true, quality: 92, effort: 10, compressionLevel: 9 }).toBuffer()
}
