import type { UrlInfo } from '../../../model/urlInfo.ts'
import { readText, type Wire } from './wire.ts'

/**
 * Source: get_url_info.
 * @param asked stands where the answer does not say of which address it speaks
 */
export function readUrlInfo(wire: Wire, asked: string): UrlInfo {
  const image = readText(wire, 'image_url')
  return {
    url: readText(wire, 'url') ?? asked,
    title: readText(wire, 'title'),
    description: readText(wire, 'description'),
    // Written without a scheme; a server that writes one is understood too. Source: ambiguities.md C44.
    imageUrl: image === null || image === '' || /^https?:\/\//i.test(image) ? image || null : `//${image}`,
  }
}
