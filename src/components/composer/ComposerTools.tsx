import { memo } from 'react'
import { AttachButton } from '../upload/AttachButton.tsx'
import { EmojiControl } from './EmojiControl.tsx'

type ComposerToolsProps = {
  /** The most that one file may have, bytes; null: no files can be sent from here. */
  readonly maxBytes: number | null
  /** null: not possible now. */
  readonly onFiles: ((files: readonly File[]) => void) | null
  readonly onEmoji: (emoji: string) => void
}

/** What stands beside the text. Apart from it: a key that is pressed draws none of this again. */
export const ComposerTools = memo(function ComposerTools({ maxBytes, onFiles, onEmoji }: ComposerToolsProps) {
  return (
    <>
      {maxBytes !== null && <AttachButton maxBytes={maxBytes} onFiles={onFiles} />}
      <EmojiControl onPick={onEmoji} />
    </>
  )
})
