import { useCallback, useRef, useState } from 'react'
import type { EmojiPickerProps } from '../emoji/EmojiPicker.tsx'
import { createLazy } from '../ui/createLazy.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useTexts } from '../ui/TextsContext.tsx'

const EmojiPicker = createLazy<EmojiPickerProps>(
  async () => (await import('../emoji/EmojiPicker.tsx')).EmojiPicker,
  () => null,
)

/** The button that opens the picker, which is loaded then. */
export function EmojiControl({ onPick }: { readonly onPick: (emoji: string) => void }) {
  const texts = useTexts()
  const button = useRef<HTMLButtonElement>(null)
  const [open, setOpen] = useState(false)
  const leave = useCallback(() => setOpen(false), [])
  const goBack = useCallback(() => {
    setOpen(false)
    button.current?.focus()
  }, [])

  return (
    <>
      <IconButton
        ref={button}
        icon="smile"
        label={texts.t('composer.emoji')}
        expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && (
        <EmojiPicker
          onPick={(emoji) => {
            setOpen(false)
            onPick(emoji)
          }}
          onEscape={goBack}
          onLeave={leave}
        />
      )}
    </>
  )
}
