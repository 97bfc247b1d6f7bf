import { thumbnailNames } from '../domain/upload.ts'

const maxBytes = 200
const unnamed = 'file'
/** Control characters, those that turn the direction of writing, and what some file system takes for something else. */
const unwanted = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}<>:"|?*\\/]/gu

/**
 * A name that is safe in an address, in a header and in anybody's downloads folder: one path segment without tricks,
 * at most 200 bytes in UTF-8, its ending kept.
 */
export function cleanFileName(given: string | undefined): string {
  const segment = (given ?? '').split(/[\\/]/).at(-1) ?? ''
  const plain = segment
    .normalize('NFC')
    .replace(unwanted, '')
    .trim()
    .replace(/^\.+/, '')
    .replace(/[. ]+$/, '')
  const name = shorten(plain === '' ? unnamed : plain)
  return thumbnailNames.some((taken) => taken === name) ? `_${name}` : name
}

function shorten(name: string): string {
  if (Buffer.byteLength(name) <= maxBytes) return name
  const ending = /\.[^.]{1,16}$/.exec(name)?.[0] ?? ''
  let base = name.slice(0, name.length - ending.length)
  while (Buffer.byteLength(base + ending) > maxBytes) base = [...base].slice(0, -1).join('')
  return base + ending
}
