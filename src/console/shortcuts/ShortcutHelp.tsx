import { useEffect, useId, useRef } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { texts } from '../texts.ts'
import { type ShortcutName, shortcutNames, shortcuts } from './shortcuts.ts'

type ShortcutHelpProps = { readonly open: boolean; readonly onClose: () => void }

/** The keys and what they do. The browser's own dialog keeps the focus inside and gives it back. */
export function ShortcutHelp({ open, onClose }: ShortcutHelpProps) {
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  useEffect(() => {
    if (open) dialog.current?.showModal()
    else dialog.current?.close()
  }, [open])
  return (
    <dialog
      ref={dialog}
      aria-labelledby={id}
      className="help m-auto w-full max-w-100 rounded-window border border-line bg-surface p-6 text-ink"
      onClose={onClose}
    >
      <h2 id={id} className="pb-4 text-title font-semibold">
        {texts.shortcuts.title}
      </h2>
      <dl className="flex flex-col gap-2 pb-5">
        {shortcutNames.map((name) => (
          <div key={name} className="flex items-center justify-between gap-4">
            <dt className="text-secondary">{texts.shortcuts.keys[name]}</dt>
            <dd>
              <kbd className="inline-grid h-6 min-w-6 place-items-center rounded-chip border border-line-strong px-1.5 font-sans text-meta font-medium">
                {keyName(name)}
              </kbd>
            </dd>
          </div>
        ))}
      </dl>
      <Button wide onClick={onClose}>
        {texts.shortcuts.close}
      </Button>
    </dialog>
  )
}

function keyName(name: ShortcutName): string {
  const [key] = shortcuts[name]
  return key === 'Escape' ? 'Esc' : key.toUpperCase()
}
