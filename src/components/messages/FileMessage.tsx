import type { FileContent } from '../../model/event.ts'
import { ImageSpace } from '../files/ImageSpace.tsx'
import { shownImage } from '../files/shownImage.ts'
import { createLazy } from '../ui/createLazy.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import { PlainBubble } from './PlainBubble.tsx'
import { plainText } from './plainText.ts'

type FileMessageProps = { readonly file: FileContent }

/** A file in the list. */
export const FileMessage = createLazy<FileMessageProps>(
  async () => (await import('../files/FileBubble.tsx')).FileBubble,
  PlainFile,
)

/**
 * A file in words; those of an image stand where it will be, in the room that it will take, or more if they need it:
 * both lie in one cell.
 */
function PlainFile({ file }: FileMessageProps) {
  const text = plainText(file, useTexts())
  const image = shownImage(file)
  if (image === null) return <PlainBubble content={file} />
  return (
    <div className="grid rounded-bubble bg-raised *:[grid-area:1/1]">
      <ImageSpace width={image.width} height={image.height} />
      <p className="w-0 min-w-full p-3 text-secondary text-muted" dir="auto">
        {text}
      </p>
    </div>
  )
}
