import type { EventContent, FileContent } from './event.ts'

/** A file that is on this server's disk, whole and judged. */
export type ReceivedFile = {
  /** Unguessable: whoever knows it may read the file. */
  readonly id: string
  readonly name: string
  /** By what is in it, never by what the sender says. */
  readonly contentType: string
  /** bytes */
  readonly size: number
  /** null: no picture, and so without thumbnails. */
  readonly image: { readonly width: number; readonly height: number } | null
}

/** What is known of it in a license. */
export type Upload = ReceivedFile & {
  readonly licenseId: number
  /** The customer or agent who sent it. */
  readonly ownerId: string
  /** Whether it stays although nothing in a chat points to it. */
  readonly kept: boolean
  /** ms since the epoch, UTC */
  readonly createdAt: number
}

/** Names of the two small pictures, each in an address of its own. */
export const thumbnailNames = ['thumbnail.webp', 'thumbnail2x.webp'] as const

const address = (id: string, name: string): string => `/files/${id}/${encodeURIComponent(name)}`

/** Where a file is read, as a path on this server. Source: contract.md, `/files`. */
export const uploadAddress = ({ id, name }: Pick<ReceivedFile, 'id' | 'name'>): string => address(id, name)

const ownPath = /^\/files\/([\w-]{32})\/([^/]+)$/

/** The upload that an address leads to, whatever host it names; null: it is none of this server's files. */
export function readUploadAddress(url: string): { readonly id: string; readonly name: string } | null {
  if (!URL.canParse(url, 'http://own')) return null
  const [, id, name] = ownPath.exec(new URL(url, 'http://own').pathname) ?? []
  if (id === undefined || name === undefined) return null
  try {
    return { id, name: decodeURIComponent(name) }
  } catch {
    return null
  }
}

/** The file as an event shows it. Source: spec/structures.md 10.2. */
export function toFileContent(file: ReceivedFile): FileContent {
  const { id, name, contentType, size, image } = file
  const [small, large] = thumbnailNames
  const pictures = image && { ...image, thumbnailUrl: address(id, small), thumbnail2xUrl: address(id, large) }
  return {
    type: 'file',
    name,
    url: uploadAddress(file),
    contentType,
    size,
    ...(pictures !== null && { image: pictures }),
  }
}

/** Which uploads an event needs. */
export function uploadIdsOf(content: EventContent): readonly string[] {
  const urls =
    content.type === 'file'
      ? [content.url]
      : content.type === 'rich_message'
        ? content.elements.flatMap(({ image }) => image?.url ?? [])
        : []
  return urls.flatMap((url) => readUploadAddress(url)?.id ?? [])
}
