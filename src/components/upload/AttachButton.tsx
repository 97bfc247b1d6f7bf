import { useEffect, useRef, useState } from 'react'
import { maxUploads } from '../../model/upload.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import { whenIdle } from '../ui/whenIdle.ts'

type AttachButtonProps = {
  readonly maxBytes: number
  /** null: not possible now. */
  readonly onFiles: ((files: readonly File[]) => void) | null
}

/** Opens the browser's choice of files; its tooltip says which may be sent. */
export function AttachButton({ maxBytes, onFiles }: AttachButtonProps) {
  const texts = useTexts()
  const input = useRef<HTMLInputElement>(null)
  const [rules, setRules] = useState('')
  // Writing a size takes a browser 20 ms the first time: not while the window opens.
  useEffect(
    () =>
      whenIdle(() =>
        setRules(texts.t('upload.rules', { count: maxUploads, size: texts.fileSize(maxBytes) })),
      ),
    [texts, maxBytes],
  )
  return (
    <>
      <IconButton
        icon="attach"
        label={texts.t('composer.attach')}
        {...(rules !== '' && { hint: rules })}
        className="text-muted hover:bg-raised hover:text-ink"
        onClick={onFiles === null ? null : () => input.current?.click()}
      />
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={({ currentTarget }) => {
          onFiles?.([...(currentTarget.files ?? [])])
          // The same file may be chosen again.
          currentTarget.value = ''
        }}
      />
    </>
  )
}
