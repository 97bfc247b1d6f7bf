const encoder = new TextEncoder()

/**
 * Cuts a text into parts of at most `maxBytes` in UTF-8, at white space where there is some in the last quarter of a
 * part, and never inside a character.
 */
export function splitText(text: string, maxBytes: number): readonly string[] {
  const parts: string[] = []
  let rest = text
  while (encoder.encode(rest).length > maxBytes) {
    const end = cutAt(rest, maxBytes)
    parts.push(rest.slice(0, end).trimEnd())
    rest = rest.slice(end).trimStart()
  }
  return [...parts, rest].filter((part) => part !== '')
}

function cutAt(text: string, maxBytes: number): number {
  const { read } = encoder.encodeInto(text, new Uint8Array(maxBytes))
  const space = text.slice(0, read).search(/\s\S*$/)
  return space > read * 0.75 ? space : read
}
