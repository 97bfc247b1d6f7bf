import type { UploadsView } from '../../hooks/useUploads.ts'
import { maxUploads } from '../../model/upload.ts'
import { useTexts } from '../ui/TextsContext.tsx'
import { UploadRow } from './UploadRow.tsx'

export type UploadTrayProps = Pick<UploadsView, 'items' | 'notice' | 'maxBytes' | 'cancel' | 'retry'>

/** The files that are about to be sent, above the composer: what they look like, how they fare, what the rules are. */
export function UploadTray({ items, notice, maxBytes, cancel, retry }: UploadTrayProps) {
  const texts = useTexts()
  const rules = texts.t('upload.rules', { count: maxUploads, size: texts.fileSize(maxBytes) })
  return (
    <div className="scrollable tray mb-2 flex flex-col gap-1 rounded-bubble border border-line bg-sunken p-2">
      {notice !== null && (
        <p role="alert" className="px-2 py-1 text-secondary text-negative">
          {notice.kind === 'unavailable'
            ? texts.t('upload.unavailable')
            : texts.t('upload.leftOut', { count: notice.count, max: maxUploads })}
        </p>
      )}
      <ul className="flex flex-col gap-1" aria-label={texts.t('upload.name')}>
        {failedFirst(items).map((upload) => (
          <UploadRow key={upload.id} upload={upload} maxBytes={maxBytes} cancel={cancel} retry={retry} />
        ))}
      </ul>
      <p className="px-2 text-meta text-muted">
        <span role="status">{items.length > 0 && texts.t('upload.attached', { count: items.length })}</span>
        {items.length > 0 && ' · '}
        {rules}
      </p>
    </div>
  )
}

/** So that what needs the visitor is in sight, however many files there are. */
function failedFirst(items: UploadTrayProps['items']): UploadTrayProps['items'] {
  const isFailed = ({ progress }: UploadTrayProps['items'][number]) => progress.kind === 'failed'
  return [...items.filter(isFailed), ...items.filter((upload) => !isFailed(upload))]
}
