import type { Pixel } from './contrast.ts'

/** What a CSS colour looks like on the screen, on white where it is translucent; null where it is no colour. */
export function pixelOf(color: string): Pixel | null {
  if (color === '' || !CSS.supports('color', color)) return null
  const canvas = document.createElement('canvas')
  canvas.width = 1
  canvas.height = 1
  const pen = canvas.getContext('2d', { willReadFrequently: true })
  if (pen === null) return null
  pen.fillStyle = 'white'
  pen.fillRect(0, 0, 1, 1)
  pen.fillStyle = color
  pen.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = pen.getImageData(0, 0, 1, 1).data
  return [red, green, blue]
}
