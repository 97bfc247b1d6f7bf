import { Fragment } from 'react'
import type { FileContent } from '../../model/event.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import { fileType } from './fileType.ts'
import { middleTruncated } from './middleTruncated.ts'

type FileCardProps = {
  readonly file: FileContent
  /** null: its address may not be followed. */
  readonly url: string | null
}

/** A row with the file's name, type and size. */
export function FileCard({ file, url }: FileCardProps) {
  const texts = useTexts()
  const [head, tail] = middleTruncated(file.name)
  const facts = [fileType(file), file.size === null ? null : texts.fileSize(file.size)]
  const details = facts.filter((fact) => fact !== null)
  const content = (
    <span className="flex items-center gap-3 rounded-bubble border border-line bg-surface px-3 py-2.5 text-ink">
      <Icon name="file" className="size-6 text-muted" />
      <span className="min-w-0 grow">
        {/* In two parts, so that the end of a long name, which says its type, stays in sight. */}
        <span className="flex text-body" dir="auto" aria-label={file.name} role="img">
          <span className="truncate">{head}</span>
          <span className="shrink-0 whitespace-pre">{tail}</span>
        </span>
        {details.length > 0 && (
          <span className="tabular text-secondary text-muted">
            {details.map((fact, place) => (
              <Fragment key={fact}>
                {place > 0 && ' · '}
                {/* Else a type in Latin letters would part the number from its unit in a right-to-left line. */}
                <bdi>{fact}</bdi>
              </Fragment>
            ))}
          </span>
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
      aria-label={[texts.t('event.openFile', { name: file.name }), ...details].join(', ')}
    >
      {content}
    </a>
  )
}
