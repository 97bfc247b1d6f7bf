import { useCallback, useRef, useState } from 'react'
import { createLazy } from '../ui/createLazy.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import type { HeaderMenuPanelProps } from './HeaderMenuPanel.tsx'

const HeaderMenuPanel = createLazy<HeaderMenuPanelProps>(
  async () => (await import('./HeaderMenuPanel.tsx')).HeaderMenuPanel,
  () => null,
)

/** What the visitor can set, behind one button. */
export function HeaderMenu({ sound }: Pick<HeaderMenuPanelProps, 'sound'>) {
  const texts = useTexts()
  const [open, setOpen] = useState(false)
  const place = useRef<HTMLDivElement>(null)
  const button = useRef<HTMLButtonElement>(null)
  const leave = useCallback<HeaderMenuPanelProps['onLeave']>((how) => {
    setOpen(false)
    if (how === 'escape') button.current?.focus()
  }, [])

  HeaderMenuPanel.usePreload()

  return (
    <div ref={place} className="relative">
      <IconButton
        ref={button}
        icon="more"
        label={texts.t('header.options')}
        expanded={open}
        onClick={() => setOpen(!open)}
      />
      {open && <HeaderMenuPanel sound={sound} place={place} onLeave={leave} />}
    </div>
  )
}
