/** Draws pictures small, one at a time: a whole one takes fifty megabytes while it is drawn. */

interface Wish {
  url: string
  canvas: HTMLCanvasElement
  drawn(): void
}

/** A row that is scrolled past is not worth a drawing, in milliseconds. */
const STAYS_MS = 250

const wishes: Wish[] = []
let drawing = false

/** @returns takes the wish back */
export function drawSmall(wish: Wish): () => void {
  const timer = setTimeout(() => {
    wishes.push(wish)
    void drawAll()
  }, STAYS_MS)
  return () => {
    clearTimeout(timer)
    const index = wishes.indexOf(wish)
    if (index !== -1) wishes.splice(index, 1)
  }
}

async function drawAll(): Promise<void> {
  if (drawing) return
  drawing = true
  for (let wish = wishes.shift(); wish !== undefined; wish = wishes.shift())
    // One that is no picture after all keeps its sign.
    await draw(wish).catch(() => undefined)
  drawing = false
}

async function draw({ url, canvas, drawn }: Wish): Promise<void> {
  const image = new Image()
  image.src = url
  // Decoded beside the page's own thread.
  await image.decode()
  const { naturalWidth, naturalHeight } = image
  const side = Math.min(naturalWidth, naturalHeight)
  const left = (naturalWidth - side) / 2
  const top = (naturalHeight - side) / 2
  canvas.getContext('2d')?.drawImage(image, left, top, side, side, 0, 0, canvas.width, canvas.height)
  image.src = ''
  drawn()
}
