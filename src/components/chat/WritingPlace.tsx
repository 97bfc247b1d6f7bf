import { useEffect } from 'react'
import { useMessageRules } from '../../hooks/useMessageRules.ts'
import { useSendMessage } from '../../hooks/useSendMessage.ts'
import { useSneakPeek } from '../../hooks/useSneakPeek.ts'
import { useUploads } from '../../hooks/useUploads.ts'
import { Composer } from '../composer/Composer.tsx'
import { createLazy } from '../ui/createLazy.tsx'
import type { UploadTrayProps } from '../upload/UploadTray.tsx'

const UploadTray = createLazy<UploadTrayProps>(
  async () => (await import('../upload/UploadTray.tsx')).UploadTray,
  ({ items }) => <p className="p-2 text-secondary">{items.map(({ name }) => name).join(', ')}</p>,
)

type WritingPlaceProps = {
  readonly draft: string
  readonly onDraft: (text: string) => void
  readonly sendLabel: string
}

/** The composer with everything that the visitor can put into it. */
export function WritingPlace({ draft, onDraft, sendLabel }: WritingPlaceProps) {
  const send = useSendMessage()
  const rules = useMessageRules()
  const { attach, maxBytes, send: sendFiles, ...tray } = useUploads()
  const { enabled, active, setEnabled, update } = useSneakPeek()

  useEffect(() => update(draft), [draft, update])
  // A draft whose place is gone is no longer being typed.
  useEffect(() => () => update(''), [update])

  function sendAll(deliver: (text: string) => void) {
    return (text: string) => {
      if (text !== '') deliver(text)
      sendFiles()
    }
  }

  return (
    <Composer
      text={draft}
      onText={onDraft}
      onSend={send && sendAll(send)}
      sendLabel={sendLabel}
      rules={rules}
      sneakPeek={setEnabled !== null && (active || !enabled) ? { enabled, setEnabled } : null}
      files={{
        maxBytes,
        attach,
        attached: tray.items.some(({ wanted, progress }) => !wanted && progress.kind !== 'failed'),
        tray:
          tray.items.length > 0 || tray.notice !== null ? <UploadTray {...tray} maxBytes={maxBytes} /> : null,
      }}
    />
  )
}
