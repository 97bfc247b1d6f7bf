import type { FileContent } from '../../model/event.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import { middleTruncated } from './middleTruncated.ts'
import { safeUrl } from './splitLinks.ts'

/** An image in its own ratio, or a row with the file's name and size. Opens in a new tab. */
export function FileCard({ file }: { readonly file: FileContent }) {
  const texts = useTexts()
  const url = safeUrl(file.url)
  const [head, tail] = middleTruncated(file.name)
  const preview = file.image === null ? null : safeUrl(file.image.thumbnailUrl ?? file.url)
  const content =
    file.image !== null && preview !== null ? (
      <img
        className="max-h-60 w-auto rounded-bubble bg-raised object-contain"
        src={preview}
        width={file.image.width}
        height={file.image.height}
        alt={texts.t('event.image', { name: file.name })}
        loading="lazy"
      />
    ) : (
      <span className="flex items-center gap-3 rounded-bubble border border-line bg-surface px-3 py-2.5 text-ink">
        <Icon name="file" className="size-6 text-muted" />
        <span className="min-w-0 grow">
          {/* In two parts, so that the end of a long name, which says its type, stays in sight. */}
          <span className="flex text-body" dir="auto" aria-label={file.name} role="img">
            <span className="truncate">{head}</span>
            <span className="shrink-0">{tail}</span>
          </span>
          {file.size !== null && (
            <span className="text-secondary text-muted">{texts.fileSize(file.size)}</span>
          )}
        </span>
      </span>
    )
  if (url === null) return content
  return (
    <a
      className="control block max-w-full rounded-bubble"
      href={url}
      target="_blank"
      rel="noopener noreferrer nofollow"
      aria-label={texts.t('event.openFile', { name: file.name })}
    >
      {content}
    </a>
  )
}
