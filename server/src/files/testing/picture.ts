import sharp from 'sharp'

/** A picture of one colour. */
export const picture = (
  size: { readonly width: number; readonly height: number },
  format: 'png' | 'jpeg' | 'gif' | 'webp' = 'png',
): Promise<Buffer> =>
  sharp({ create: { ...size, channels: 3, background: '#c0392b' } })
    .toFormat(format)
    .toBuffer()
