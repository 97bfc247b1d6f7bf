export type TextPart =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'link'; readonly text: string; readonly url: string }

/** Addresses as people write them; the end is trimmed below, so that this stays linear in the length of the text. */
const address = /(?:https?:\/\/|www\.)[^\s<>"'`]+/gi
const trailing = /[.,;:!?…]/
const pairs: { readonly [close: string]: string } = { ')': '(', ']': '[', '}': '{' }

/**
 * Cuts a text into plain parts and links. Only `http` and `https` become links, so that nothing that an author
 * writes can run; punctuation that ends a sentence stays outside.
 */
export function splitLinks(text: string): readonly TextPart[] {
  const parts: TextPart[] = []
  let done = 0
  for (const match of text.matchAll(address)) {
    const found = trimEnd(match[0])
    const url = toUrl(found)
    if (url === null) continue
    if (match.index > done) parts.push({ type: 'text', text: text.slice(done, match.index) })
    parts.push({ type: 'link', text: found, url })
    done = match.index + found.length
  }
  if (done < text.length) parts.push({ type: 'text', text: text.slice(done) })
  return parts
}

/** An address that may be followed, or null: what came over the wire is not to be trusted with `javascript:`. */
export function safeUrl(value: string): string | null {
  try {
    const url = new URL(value)
    return url.protocol === 'http:' || url.protocol === 'https:' ? url.href : null
  } catch {
    return null
  }
}

function toUrl(found: string): string | null {
  const url = safeUrl(/^www\./i.test(found) ? `https://${found}` : found)
  return url !== null && new URL(url).hostname.length > 'www.'.length ? url : null
}

function trimEnd(found: string): string {
  let end = found.length
  while (end > 0) {
    const last = found[end - 1] ?? ''
    const open = pairs[last]
    const unpaired = open !== undefined && count(found, open, end) < count(found, last, end)
    if (!trailing.test(last) && !unpaired) break
    end -= 1
  }
  return found.slice(0, end)
}

function count(text: string, character: string, end: number): number {
  return text.slice(0, end).split(character).length - 1
}
