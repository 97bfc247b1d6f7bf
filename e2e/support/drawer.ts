import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Page } from '@playwright/test'

/** What decides how the same page looks in a picture: the browser, and the fonts of its machine. */
export type Drawer = {
  readonly chromium: string
  /** How wide each sample is, px: another font, or another version of it, measures differently. */
  readonly widths: Readonly<Record<string, number>>
  /** A digest of the samples' pixels: the same fonts may be smoothed differently. */
  readonly ink: string
}

/** The fonts of the design in the scripts and weights that the pictures show. */
const samples = {
  latin: ['400 15px system-ui, sans-serif', 'Hamburgefonstiv 0123456789 €'],
  bold: ['600 15px system-ui, sans-serif', 'Hamburgefonstiv 0123456789 €'],
  small: ['400 12px system-ui, sans-serif', 'Hamburgefonstiv 0123456789 €'],
  arabic: ['400 15px system-ui, sans-serif', 'مرحبا، كيف يمكنني مساعدتك؟'],
  emoji: ['400 15px "Noto Color Emoji", sans-serif', '☕👍😀'],
} as const

/** Measures and draws the samples in the browser that would make the pictures. */
export async function identifyDrawer(page: Page): Promise<Drawer> {
  const drawn = await page.evaluate(async (given) => {
    const canvas = document.createElement('canvas')
    canvas.width = 400
    canvas.height = 200
    const brush = canvas.getContext('2d', { willReadFrequently: true })
    if (!brush) throw new Error('No canvas')
    const widths: Record<string, number> = {}
    for (const [place, [name, [font, text]]] of Object.entries(given).entries()) {
      brush.font = font
      widths[name] = Math.round(brush.measureText(text).width * 1000) / 1000
      brush.fillText(text, 10, (place + 1) * 30)
    }
    const { data } = brush.getImageData(0, 0, canvas.width, canvas.height)
    const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', data))
    const ink = [...digest.subarray(0, 8)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    return { widths, ink }
  }, samples)
  return { chromium: page.context().browser()?.version() ?? '', ...drawn }
}

const format = (drawer: Drawer) => `${JSON.stringify(drawer, null, 2)}\n`

/** @returns why pictures made by `drawer` cannot be compared with those that `file` speaks of; null where they can */
export async function findOtherDrawer(file: string, drawer: Drawer): Promise<string | null> {
  const kept = await readFile(file, 'utf8')
  if (kept === format(drawer)) return null
  const other: Drawer = JSON.parse(kept)
  return other.chromium === drawer.chromium
    ? 'The kept pictures were drawn with other fonts.'
    : `The kept pictures were drawn by Chromium ${other.chromium}, this is ${drawer.chromium}.`
}

export async function keepDrawer(file: string, drawer: Drawer): Promise<void> {
  await mkdir(dirname(file), { recursive: true })
  await writeFile(file, format(drawer))
}
