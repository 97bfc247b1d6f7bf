/** The most that one message may hold. Source: structures 10.1, 16 KB of UTF-8. */
export const maxMessageBytes = 16384

const encoder = new TextEncoder()

/** The length of a text as it travels. */
export function byteLength(text: string): number {
  return encoder.encode(text).length
}
