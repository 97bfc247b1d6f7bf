import type { FileContent } from '../../model/event.ts'
import { safeUrl } from '../messages/splitLinks.ts'
import { FileCard } from './FileCard.tsx'
import { ImageCard } from './ImageCard.tsx'
import { shownImage } from './shownImage.ts'

/** A file that somebody sent: an image to look at, or a row that opens the file in a new tab. */
export function FileBubble({ file }: { readonly file: FileContent }) {
  const url = safeUrl(file.url)
  const image = shownImage(file)
  if (image === null || url === null) {
    return <FileCard file={file} url={url} />
  }
  const preview = safeUrl(image.thumbnailUrl ?? file.url) ?? url
  return <ImageCard name={file.name} url={url} preview={preview} width={image.width} height={image.height} />
}
