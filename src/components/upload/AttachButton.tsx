import { useRef, useState } from 'react'
import { maxUploads } from '../../model/upload.ts'
import { IconButton } from '../ui/IconButton.tsx'
import { useTexts } from '../ui/TextsContext.tsx'

type AttachButtonProps = {
  readonly maxBytes: number
  /** null: not possible now. */
  readonly onFiles: ((files: readonly File[]) => void) | null
}

/** Opens the browser's choice of files; its tooltip says which may be sent. */
export function AttachButton({ maxBytes, onFiles }: AttachButtonProps) {
  const texts = useTexts()
  const input = useRef<HTMLInputElement>(null)
  // The first number in a language takes a browser 50 ms to write, which the window would have to wait for.
  const [approached, setApproached] = useState(false)
  const rules = () => texts.t('upload.rules', { count: maxUploads, size: texts.fileSize(maxBytes) })
  return (
    <>
      <IconButton
        icon="attach"
        label={texts.t('composer.attach')}
        {...(approached && { hint: rules() })}
        onApproach={() => setApproached(true)}
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
