import { Readable } from 'node:stream'
import sharp from 'sharp'
import { type Result, refuse, success } from '../domain/result.ts'
import { uploadAddress } from '../domain/upload.ts'
import type { UrlInfo, UrlInfos } from '../domain/urlInfo.ts'
import type { Files } from '../files/createFiles.ts'
import type { Clock } from '../platform/ports.ts'
import type { Store } from '../store/Store.ts'
import type { PageFetcher } from './createPageFetcher.ts'
import { readPage } from './readPage.ts'

export type UrlInfosNeeds = {
  readonly fetcher: Pick<PageFetcher, 'fetch'>
  readonly files: Pick<Files, 'receive' | 'remove'>
  readonly store: Pick<Store, 'addUpload'>
  readonly clock: Clock
}

export const urlInfoBounds = {
  /** Pictures are kept for a day: their addresses must outlive what points to them. */
  keptMs: 60 * 60 * 1000,
  /** A page that could not be read may be back soon. */
  failureKeptMs: 60 * 1000,
  /** The one that was asked for longest ago goes first. */
  maxKept: 1_000,
  /** Pages that are read at once; more are refused. */
  maxUnderWay: 16,
  maxUrlLetters: 2_048,
} as const

type Kept = { readonly outcome: Result<UrlInfo>; readonly until: number }

const imageEdgePixels = 400
const maxImagePixels = 50_000_000
/** Pictures of pages are nobody's, and belong to no license. */
const ownerOfPreviews = { licenseId: 0, ownerId: 'link previews' } as const

/** Looks pages up, each once at a time and then not for a while. */
export function createUrlInfos({ fetcher, files, store, clock }: UrlInfosNeeds): UrlInfos {
  const kept = new Map<string, Kept>()
  const underWay = new Map<string, Promise<Result<UrlInfo>>>()

  const keep = (url: string, outcome: Result<UrlInfo>): void => {
    const wasRead = outcome.ok && outcome.value.title !== null
    kept.delete(url)
    const lifeMs = wasRead ? urlInfoBounds.keptMs : urlInfoBounds.failureKeptMs
    kept.set(url, { outcome, until: clock.now() + lifeMs })
    const [oldest] = kept.keys()
    if (kept.size > urlInfoBounds.maxKept && oldest !== undefined) kept.delete(oldest)
  }

  const look = async (url: string): Promise<Result<UrlInfo>> => {
    const page = await fetcher.fetch(url, 'page')
    if (page.kind === 'refused') return refuse('validation', 'url: an address that this server does not ask.')
    const nothing: UrlInfo = { url, title: null, description: null, image: null }
    if (page.kind === 'nothing') return success(nothing)
    const { bytes, contentType, url: end } = page.body
    const { title, description, imageUrl } = readPage(bytes, contentType, end)
    if (title === null) return success(nothing)
    return success({ url, title, description, image: imageUrl === null ? null : await copyImage(imageUrl) })
  }

  /** A small copy of its own: no visitor's browser asks a stranger's server. */
  const copyImage = async (originalUrl: string): Promise<UrlInfo['image']> => {
    const found = await fetcher.fetch(originalUrl, 'image')
    if (found.kind !== 'body') return null
    const small = await shrink(found.body.bytes)
    if (small === null) return null
    const received = await files.receive(Readable.from([small]), 'preview.webp')
    if (!received.ok || received.value.image === null) return null
    const { value } = received
    await store.addUpload({ ...value, ...ownerOfPreviews, kept: false, createdAt: clock.now() })
    return { path: uploadAddress(value), originalUrl, ...received.value.image }
  }

  return {
    async describe(url) {
      if (url.length > urlInfoBounds.maxUrlLetters || !URL.canParse(url)) {
        return refuse('validation', 'url: expected an http or https address.')
      }
      const known = kept.get(url)
      if (known !== undefined && known.until > clock.now()) return known.outcome
      const running = underWay.get(url)
      if (running !== undefined) return running
      if (underWay.size >= urlInfoBounds.maxUnderWay) return refuse('too_many_requests')
      const started = look(url).finally(() => underWay.delete(url))
      underWay.set(url, started)
      const outcome = await started
      keep(url, outcome)
      return outcome
    },
  }
}

async function shrink(bytes: Buffer): Promise<Buffer | null> {
  try {
    return await sharp(bytes, { limitInputPixels: maxImagePixels })
      .rotate()
      .resize({ width: imageEdgePixels, height: imageEdgePixels, fit: 'inside', withoutEnlargement: true })
      .webp()
      .toBuffer()
  } catch {
    return null
  }
}
