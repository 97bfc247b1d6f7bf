import { type ReactNode, useState } from 'react'
import { chatEvent, chunked, message, minute, noon } from '../../components/fixtures/events.ts'
import { me, smith } from '../../components/fixtures/people.ts'
import {
  coffeeCards,
  deliveryQuestion,
  documentFile,
  everyButton,
  imageFile,
  pageInfo,
  pictureUrl,
  richElement,
  richMessage,
} from '../../components/fixtures/rich.ts'
import { MessageToolsContext } from '../../components/messages/MessageTools.ts'
import { Moment } from '../../components/moment/Moment.tsx'
import type { MomentPage } from '../../components/moment/OpenMoment.ts'
import { LinkPreviewCard } from '../../components/preview/LinkPreviewCard.tsx'
import { PreviewSpace } from '../../components/preview/PreviewSpace.tsx'
import type { EventContent } from '../../model/event.ts'
import { List, nothing, Top, Writing } from './parts.tsx'

const hello = message(smith.id, 'Hello! Have a look at this:', noon)
const linked = message(smith.id, 'It is on its way: https://example.com/track/10482', noon)
const sticker = richMessage(
  'sticker',
  richElement('Thank you', { image: { url: pictureUrl(), name: 'A bag that waves', width: 80, height: 80 } }),
)
const brokenImage = imageFile({ name: 'gone.png', url: 'https://127.0.0.1:9/gone.png' })
const tallImage = imageFile({ name: 'receipt.png', image: { width: 400, height: 1600, thumbnailUrl: null } })

/** Contents one after another, from the agent, whose buttons can be pressed. */
function Talk({ contents }: { readonly contents: readonly EventContent[] }) {
  const events = contents.map((content, place) => chatEvent(smith.id, content, noon + (place + 1) * minute))
  return (
    <MessageToolsContext.Provider
      value={{ pressButton: nothing, pressedBy: me.id, LinkPreview: ExamplePreview }}
    >
      <Top />
      <List chunks={chunked([hello, ...events])} />
      <Writing />
    </MessageToolsContext.Provider>
  )
}

function ExamplePreview({ url }: { readonly url: string }) {
  return (
    <PreviewSpace>
      <LinkPreviewCard info={pageInfo()} url={url} />
    </PreviewSpace>
  )
}

function Links() {
  return (
    <MessageToolsContext.Provider value={{ pressButton: null, pressedBy: null, LinkPreview: ExamplePreview }}>
      <Top />
      <List chunks={chunked([linked, message(me.id, 'Thank you!', noon + minute)])} />
      <Writing />
    </MessageToolsContext.Provider>
  )
}

const host = {
  serverOrigin: 'https://chat.example.com',
  launcherData: () => ({ licenseId: 1, chatId: null, groupId: 0 }),
  sendMessage: nothing,
  sendSystemMessage: async () => true,
  setAttributes: nothing,
  updateCustomer: nothing,
}

function MomentState({ height }: Pick<MomentPage, 'height'>) {
  const [behind, setBehind] = useState<HTMLElement | null>(null)
  return (
    <>
      <div ref={setBehind} className="flex min-h-0 grow flex-col">
        <Talk contents={[everyButton()]} />
      </div>
      <Moment
        page={{ url: 'about:blank', title: 'Book a table', height }}
        behind={behind}
        host={host}
        onClose={nothing}
      />
    </>
  )
}

/** Rich messages, files, link previews and pages inside the window. */
export const richStates: readonly { readonly name: string; readonly content: ReactNode }[] = [
  { name: 'carousel', content: <Talk contents={[coffeeCards(me.id)]} /> },
  { name: 'card with every button', content: <Talk contents={[everyButton()]} /> },
  { name: 'quick replies', content: <Talk contents={[deliveryQuestion()]} /> },
  { name: 'quick replies, answered', content: <Talk contents={[deliveryQuestion(me.id)]} /> },
  { name: 'sticker', content: <Talk contents={[sticker]} /> },
  { name: 'files', content: <Talk contents={[imageFile(), documentFile, tallImage, brokenImage]} /> },
  { name: 'link preview', content: <Links /> },
  { name: 'page, compact', content: <MomentState height="compact" /> },
  { name: 'page, full', content: <MomentState height="full" /> },
]
