/** Red, green and blue of sRGB, 0 to 255. */
export type Pixel = readonly [red: number, green: number, blue: number]

/** The contrast of two colours, 1 to 21. Source: WCAG 2.2, contrast ratio. */
export function contrastOf(one: Pixel, other: Pixel): number {
  const [darker = 0, lighter = 0] = [luminanceOf(one), luminanceOf(other)].sort((left, right) => left - right)
  return (lighter + 0.05) / (darker + 0.05)
}

function luminanceOf(pixel: Pixel): number {
  const [red = 0, green = 0, blue = 0] = pixel.map((channel) => {
    const share = channel / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue
}

/** `#rrggbb`, as colour inputs want it. */
export function hexOf(pixel: Pixel): string {
  return `#${pixel.map((channel) => channel.toString(16).padStart(2, '0')).join('')}`
}
