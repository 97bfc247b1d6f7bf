import { memo } from 'react'
import { createRoot } from 'react-dom/client'
import { ConversationScreen } from '../../../src/components/chat/ConversationScreen.tsx'
import { createStage } from '../../../src/components/fixtures/createStage.ts'
import { message } from '../../../src/components/fixtures/events.ts'
import { me, smith } from '../../../src/components/fixtures/people.ts'
import { ChatWindow } from '../../../src/components/window/ChatWindow.tsx'
import type { CustomerEngine } from '../../../src/engine/CustomerEngine.ts'
import { createCustomerEngine } from '../../../src/engine/createCustomerEngine.ts'
import { EngineProvider } from '../../../src/hooks/EngineContext.ts'
import { useChat } from '../../../src/hooks/useChat.ts'
import { useDraft } from '../../../src/hooks/useDraft.ts'
import { chatId, eventId, threadId } from '../../../src/model/ids.ts'
import { createBrowserPlatform } from '../../../src/platform/browserPlatform.ts'
import { type Item, itemsUpTo } from './items.ts'
import type { Subject } from './subject.ts'

const startedAt = Date.now() - 14 * 24 * 60 * 60_000
const chat = chatId('chat-1')
const thread = threadId('thread-1')

/** The conversation as the window shows it, with its composer, fed from the store. */
export const ours: Subject = {
  prepare: async (length) => {
    const engine = startEngine(location.origin)
    engine.setVisibility('maximized')
    engine.connect()
    await new Promise<void>((done) => {
      const stop = engine.store.subscribe(({ connection, chats }) => {
        if (connection.kind !== 'online' || chats.current.kind === 'unknown') return
        stop()
        done()
      })
    })
    engine.store.apply(
      {
        type: 'chatReceived',
        fresh: true,
        chat: {
          id: chat,
          users: [me, smith],
          properties: {},
          groupIds: [0],
          followed: null,
          queue: null,
          threads: [
            {
              id: thread,
              active: true,
              position: 1,
              createdAt: startedAt,
              userIds: [me.id, smith.id],
              properties: {},
              tags: [],
            },
          ],
          events: itemsUpTo(length).map(eventOf),
        },
      },
      { type: 'currentChatFound', chatId: chat, hasUnread: false },
    )
    return { mount: () => mount(engine) }
  },
}

function startEngine(server: string): CustomerEngine {
  const platform = createBrowserPlatform({ storage: 'none' })
  return createCustomerEngine({
    platform,
    server,
    license: 1,
    group: 0,
    sneakPeek: false,
    keepIdentity: false,
  })
}

function eventOf({ index, text, mine }: Item) {
  const event = message(mine ? me.id : smith.id, text, startedAt + index * 60_000)
  return { ...event, id: eventId(`event-${index}`), threadId: thread, position: index }
}

function mount(engine: CustomerEngine) {
  const frame = document.createElement('div')
  frame.className = 'frame'
  const { host, container } = createStage({ scheme: 'light', locale: 'en', color: null, floating: false })
  frame.append(host)
  document.body.append(frame)
  const root = createRoot(container)
  root.render(
    <EngineProvider engine={engine}>
      <ChatWindow open autoFocus={false} inline onMinimize={() => {}}>
        <Conversation />
      </ChatWindow>
    </EngineProvider>,
  )
  return {
    append: (item: Item) => engine.store.apply({ type: 'eventAdded', chatId: chat, event: eventOf(item) }),
    /** The engine is connected already, by the same address. */
    listen: async () => {},
    root: container,
    viewport: () => container.querySelector('[role=log]') ?? container,
    input: () => container.querySelector('textarea') ?? container,
    settled: () => container.querySelector('.chunk-waiting, .rows-waiting') === null,
    unmount: () => {
      root.unmount()
      frame.remove()
    },
  }
}

const Conversation = memo(function Conversation() {
  const chat = useChat()
  const [draft, setDraft] = useDraft()
  return chat.kind === 'loading' ? null : <ConversationScreen chat={chat} draft={draft} onDraft={setDraft} />
})
