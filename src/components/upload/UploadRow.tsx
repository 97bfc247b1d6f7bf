import { type MouseEvent, useId } from 'react'
import type { Upload } from '../../model/upload.ts'
import { middleTruncated } from '../files/middleTruncated.ts'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import type { UploadTrayProps } from './UploadTray.tsx'

type UploadRowProps = { readonly upload: Upload } & Pick<UploadTrayProps, 'maxBytes' | 'cancel' | 'retry'>

/** One file: its picture, its name and size, how far it is, and the way to stop it. */
export function UploadRow({ upload, maxBytes, cancel, retry }: UploadRowProps) {
  const texts = useTexts()
  const nameId = useId()
  const { id, name, size, preview, progress } = upload
  const [head, tail] = middleTruncated(name)
  const failed = progress.kind === 'failed'
  const stopLabel = texts.t(failed ? 'delivery.remove' : 'upload.cancel')

  function stop({ currentTarget }: MouseEvent<HTMLButtonElement>) {
    // The button goes away with its row; the message is where the visitor goes on.
    currentTarget.closest('form')?.querySelector('textarea')?.focus({ preventScroll: true })
    cancel(id)
  }

  return (
    <li className="relative flex flex-wrap items-center gap-x-3 gap-y-1 overflow-hidden rounded-field bg-surface p-2">
      <span className="grid size-10 shrink-0 place-items-center overflow-hidden rounded-chip bg-raised text-muted">
        {preview === null ? (
          <Icon name="file" />
        ) : (
          <img
            className="size-full object-cover"
            src={preview.url}
            width={preview.width}
            height={preview.height}
            alt=""
          />
        )}
      </span>
      <span className="flex min-w-0 grow basis-24 flex-col items-start">
        <span id={nameId} className="flex max-w-full text-secondary text-ink" dir="auto" title={name}>
          <span className="truncate">{head}</span>
          <span className="shrink-0 whitespace-pre">{tail}</span>
        </span>
        <span className="tabular text-meta text-muted">
          {texts.fileSize(size)}
          {progress.kind === 'uploaded' && ` · ${texts.t('upload.ready')}`}
        </span>
      </span>
      <button
        type="button"
        className="control grid size-10 shrink-0 place-items-center rounded-full text-muted hover:bg-raised hover:text-ink"
        aria-label={stopLabel}
        aria-describedby={nameId}
        title={stopLabel}
        onClick={stop}
      >
        <Icon name="close" />
      </button>
      {failed ? (
        <span className="flex w-full flex-wrap items-center gap-x-2">
          <span role="alert" className="min-w-0 text-meta text-negative wrap-anywhere">
            {texts.t(`upload.${progress.reason}`, { name, size: texts.fileSize(maxBytes) })}
          </span>
          {progress.reason === 'unreachable' && (
            <Button kind="text" onClick={() => retry(id)}>
              {texts.t('delivery.retry')}
            </Button>
          )}
        </span>
      ) : (
        <ProgressLine name={name} share={progress.kind === 'uploaded' ? 1 : progress.share} />
      )}
    </li>
  )
}

/** Stands until the file is in the chat, so that nothing moves when it is there. */
function ProgressLine({ name, share }: { readonly name: string; readonly share: number }) {
  const percent = Math.round(share * 100)
  return (
    <span
      role="progressbar"
      aria-label={name}
      aria-valuenow={percent}
      aria-valuemin={0}
      aria-valuemax={100}
      className="absolute inset-x-0 bottom-0"
    >
      <svg className="line-progress" viewBox="0 0 100 2" preserveAspectRatio="none" aria-hidden="true">
        <rect width={percent} height="2" className={share === 1 ? 'fill-positive' : 'fill-accent'} />
      </svg>
    </span>
  )
}
