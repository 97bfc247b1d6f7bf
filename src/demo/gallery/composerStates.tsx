import { useState } from 'react'
import { Composer } from '../../components/composer/Composer.tsx'
import { plainRules } from '../../components/composer/plainRules.ts'
import { EmojiPicker } from '../../components/emoji/EmojiPicker.tsx'
import { uploadOf } from '../../components/fixtures/uploads.ts'
import { useTexts } from '../../components/ui/TextsContext.tsx'
import { UploadTray, type UploadTrayProps } from '../../components/upload/UploadTray.tsx'
import { List, nothing, Top } from './parts.tsx'

const maxBytes = 10_485_760

/** A landscape of two colours, so that the gallery needs no file. */
const drawing = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 40 30"><path fill="#7fb2d9" d="M0 0h40v30H0z"/><path fill="#3d6b4f" d="m0 30 14-16 9 9 6-5 11 12z"/></svg>',
)}`

const everyProgress: UploadTrayProps['items'] = [
  uploadOf('coffee-bag.png', {
    preview: { url: drawing, width: 40, height: 30 },
    progress: { kind: 'uploaded', url: '/files/x/coffee-bag.png' },
  }),
  uploadOf('a-rather-long-name-of-an-invoice-for-two-bags-of-coffee-2026.pdf', {
    progress: { kind: 'uploading', share: 0.4 },
  }),
  uploadOf('film.mp4', { size: 31_457_280, progress: { kind: 'failed', reason: 'tooLarge' } }),
  uploadOf('notes.txt', { progress: { kind: 'failed', reason: 'unreachable' } }),
]

type WritingFilesProps = Partial<Pick<UploadTrayProps, 'items' | 'notice'>> & {
  readonly draft?: string
  readonly masked?: boolean
}

function WritingFiles({ items = [], notice = null, draft = '', masked = false }: WritingFilesProps) {
  const texts = useTexts()
  const [text, setText] = useState(draft)
  const tray = (
    <UploadTray items={items} notice={notice} maxBytes={maxBytes} cancel={nothing} retry={nothing} />
  )
  return (
    <Composer
      text={text}
      onText={setText}
      onSend={nothing}
      sendLabel={texts.t('composer.send')}
      rules={{ ...plainRules, countMessages: () => 2, isMasked: () => masked }}
      sneakPeek={null}
      files={{
        maxBytes,
        attach: nothing,
        attached: items.length > 0,
        tray: items.length > 0 || notice !== null ? tray : null,
      }}
    />
  )
}

/** The composer with what a visitor can put into it. */
export const composerStates = [
  {
    name: 'files to send',
    content: (
      <>
        <Top />
        <List />
        <WritingFiles items={everyProgress} draft="Here is the invoice." />
      </>
    ),
  },
  {
    name: 'too many files',
    content: (
      <>
        <Top />
        <List />
        <WritingFiles items={everyProgress.slice(0, 1)} notice={{ kind: 'leftOut', count: 2 }} />
      </>
    ),
  },
  {
    name: 'emoji picker',
    content: (
      <>
        <Top />
        <List />
        <div className="relative mx-4">
          <EmojiPicker onPick={nothing} onEscape={nothing} onLeave={nothing} />
        </div>
        <WritingFiles />
      </>
    ),
  },
  {
    name: 'card number',
    content: (
      <>
        <Top />
        <List />
        <WritingFiles draft="My card is 4111 1111 1111 1111." masked />
      </>
    ),
  },
  {
    name: 'draft for two messages',
    content: (
      <>
        <Top />
        <List />
        <WritingFiles draft={'Too long. '.repeat(1640)} />
      </>
    ),
  },
] as const
