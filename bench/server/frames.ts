/** The little of RFC 6455 that the load needs; written here because a whole client would cost more than the server. */

const finText = 0x81
const maskBit = 0x80
const short = 126
const medium = 127

/** A client's text frame. The mask is zero: the server unmasks all the same, and the load need not mask. */
export function textFrame(text: string): Buffer {
  const body = Buffer.from(text)
  const size =
    body.length < short ? [maskBit | body.length] : [maskBit | short, body.length >> 8, body.length & 0xff]
  return Buffer.concat([Buffer.from([finText, ...size, 0, 0, 0, 0]), body])
}

/** Cuts what arrives into frames; `onFrame` gets the bytes and where the frame's text lies in them. */
export function createFrameReader(onFrame: (bytes: Buffer, start: number, end: number) => void) {
  let rest: Buffer | null = null
  return (chunk: Buffer): void => {
    const bytes = rest === null ? chunk : Buffer.concat([rest, chunk])
    let at = 0
    for (;;) {
      const frame = frameAt(bytes, at)
      if (frame === null) break
      onFrame(bytes, frame.start, frame.end)
      at = frame.end
    }
    rest = at === bytes.length ? null : bytes.subarray(at)
  }
}

function frameAt(bytes: Buffer, at: number): { readonly start: number; readonly end: number } | null {
  const size = bytes[at + 1]
  if (size === undefined) return null
  const start = at + (size < short ? 2 : size === short ? 4 : 10)
  if (bytes.length < start) return null
  const length =
    size < short ? size : size < medium ? bytes.readUInt16BE(at + 2) : Number(bytes.readBigUInt64BE(at + 2))
  const end = start + length
  return bytes.length < end ? null : { start, end }
}
