/** A small picture of a file that is one; nothing until it is drawn, and nothing where it cannot be. */
import { useEffect, useRef, useState } from 'react'
import { PICTURE_PATH, pictureTypeOf } from '../../contract/pictures.ts'
import type { UploadRow } from '../../contract/views.ts'
import { drawSmall } from './draw-small.ts'

/** Dots of a side: twice the pixels that it takes, for fine screens. */
const SIDE = 68

export function Thumbnail({ row: { id, name, size } }: { row: UploadRow }) {
  const canvas = useRef<HTMLCanvasElement>(null)
  const [drawn, setDrawn] = useState(false)
  const isPicture = pictureTypeOf({ name, size }) !== null
  useEffect(() => {
    if (!isPicture || canvas.current === null) return
    return drawSmall({
      url: `${PICTURE_PATH}${encodeURIComponent(id)}`,
      canvas: canvas.current,
      drawn: () => setDrawn(true),
    })
  }, [id, isPicture])
  if (!isPicture) return null
  return <canvas ref={canvas} aria-hidden className="thumbnail" hidden={!drawn} width={SIDE} height={SIDE} />
}
