import type { UrlInfo } from '../../model/urlInfo.ts'
import { safeUrl } from '../messages/splitLinks.ts'
import { Picture } from '../ui/Picture.tsx'

type LinkPreviewCardProps = {
  readonly info: UrlInfo
  /** What the message says, which is where the visitor goes: not what the page says about itself. */
  readonly url: string
}

/** Picture, title, first words and place of a page, always of one size. */
export function LinkPreviewCard({ info, url }: LinkPreviewCardProps) {
  const { title, description, imageUrl } = info
  const picture = imageUrl === null ? null : safeUrl(imageUrl)
  const { hostname } = new URL(url)
  return (
    <a
      className="control flex h-full items-stretch overflow-hidden rounded-bubble border border-line bg-surface text-ink hover:bg-sunken"
      href={url}
      target="_blank"
      rel="noopener noreferrer nofollow"
    >
      {picture !== null && (
        <Picture className="h-full w-18 shrink-0 bg-raised object-cover" url={picture} alt="" />
      )}
      <span className="flex min-w-0 grow flex-col justify-center px-3" dir="auto">
        <span className="truncate text-secondary font-semibold">{title ?? hostname}</span>
        {description !== null && <span className="truncate text-secondary text-muted">{description}</span>}
        {title !== null && <span className="truncate text-meta text-muted">{hostname}</span>}
      </span>
    </a>
  )
}
