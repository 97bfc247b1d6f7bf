import { linearToOklch, type Oklch } from './oklch.ts'

/**
 * Reads a CSS colour in every notation that the browser knows, by painting one pixel with it. Transparency is
 * ignored, since nothing here may shine through.
 * @returns null when the browser knows no such colour
 */
export function readColor(color: string): Oklch | null {
  const canvas = document.createElement('canvas').getContext('2d')
  if (canvas === null || !CSS.supports('color', color)) return null
  canvas.fillStyle = color
  canvas.fillRect(0, 0, 1, 1)
  const [red = 0, green = 0, blue = 0] = canvas.getImageData(0, 0, 1, 1).data
  return linearToOklch([toLinear(red), toLinear(green), toLinear(blue)])
}

function toLinear(channel: number): number {
  const value = channel / 255
  return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
}
