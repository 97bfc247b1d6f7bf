import { Parser } from 'htmlparser2'

/** What the head of a page says: Open Graph first, then Twitter's words, then plain HTML. */
export type PageFacts = {
  readonly title: string | null
  readonly description: string | null
  /** Absolute, http or https. */
  readonly imageUrl: string | null
}

const maxTitleLetters = 200
const maxDescriptionLetters = 500

/** @param url of the page, which relative addresses in it start from */
export function readPage(bytes: Buffer, contentType: string, url: string): PageFacts {
  const metas = new Map<string, string>()
  let title = ''
  let base = url
  let inTitle = false
  let isOver = false
  const parser = new Parser({
    onopentag(name, attributes) {
      if (isOver) return
      if (name === 'title' && title === '') inTitle = true
      else if (name === 'body') isOver = true
      else if (name === 'base' && attributes['href'] !== undefined)
        base = resolve(attributes['href'], url) ?? url
      else if (name === 'meta') {
        const key = (attributes['property'] ?? attributes['name'] ?? '').trim().toLowerCase()
        const { content = '' } = attributes
        // The first of several counts: pages put the best picture first.
        if (key !== '' && content.trim() !== '' && !metas.has(key)) metas.set(key, content)
      }
    },
    ontext(text) {
      if (inTitle && title.length < maxTitleLetters * 4) title += text
    },
    onclosetag(name) {
      if (name === 'title') inTitle = false
      if (name === 'head') isOver = true
    },
  })
  parser.end(decode(bytes, contentType))

  const first = (...keys: readonly string[]) =>
    keys.map((key) => metas.get(key)).find((one) => one !== undefined)
  const image = first('og:image:secure_url', 'og:image', 'og:image:url', 'twitter:image', 'twitter:image:src')
  return {
    title: plain(first('og:title', 'twitter:title') ?? title, maxTitleLetters),
    description: plain(
      first('og:description', 'twitter:description', 'description') ?? '',
      maxDescriptionLetters,
    ),
    imageUrl: image === undefined ? null : resolve(image.trim(), base),
  }
}

/** One line without control characters, cut at whole letters; null: nothing is left. */
function plain(text: string, maxLetters: number): string | null {
  const line = text.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim()
  if (line === '') return null
  const letters = [...line]
  return letters.length > maxLetters ? `${letters.slice(0, maxLetters - 1).join('')}…` : line
}

function resolve(address: string, base: string): string | null {
  if (!URL.canParse(address, base)) return null
  const { protocol, href } = new URL(address, base)
  return protocol === 'http:' || protocol === 'https:' ? href : null
}

const charsetIn = /charset\s*=\s*["']?\s*([\w-]+)/i
const headBytes = 1_024

/** The header's encoding, else the one that the page names in its first kilobyte, else UTF-8. */
function decode(bytes: Buffer, contentType: string): string {
  const head = bytes.subarray(0, headBytes).toString('latin1')
  const named = charsetIn.exec(contentType)?.[1] ?? charsetIn.exec(head)?.[1] ?? 'utf-8'
  try {
    return new TextDecoder(named).decode(bytes)
  } catch {
    return new TextDecoder().decode(bytes)
  }
}
