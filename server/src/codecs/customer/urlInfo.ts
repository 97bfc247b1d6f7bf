import { Type } from '@sinclair/typebox'
import { success } from '../../domain/result.ts'
import type { UrlInfo } from '../../domain/urlInfo.ts'
import { compact } from '../compact.ts'
import { absoluteAddress, type Reader } from '../wireContext.ts'

export const getUrlInfo = Type.Object({ url: Type.String() })

export const readGetUrlInfo = ({ url }: { readonly url: string }) => success({ url })

/** The picture's address has no scheme: clients put one before it. Source: ambiguities.md C44. */
export const encodeUrlInfo = ({ url, title, description, image }: UrlInfo, reader: Reader) => ({
  url,
  ...compact({ title: title ?? undefined, description: description ?? undefined }),
  ...(image !== null && {
    image_url: absoluteAddress(reader, image.path).replace(/^https?:\/\//, ''),
    image_width: image.width,
    image_height: image.height,
  }),
})

export const encodeUrlInfoWithOriginal = (info: UrlInfo, reader: Reader) => ({
  ...encodeUrlInfo(info, reader),
  ...(info.image !== null && { image_original_url: info.image.originalUrl }),
})
