import { message } from '../../../src/components/fixtures/events.ts'
import { me, smith } from '../../../src/components/fixtures/people.ts'
import type { CustomerEngine } from '../../../src/engine/CustomerEngine.ts'
import { createCustomerEngine } from '../../../src/engine/createCustomerEngine.ts'
import { chatId, eventId, threadId } from '../../../src/model/ids.ts'
import { createBrowserPlatform } from '../../../src/platform/browserPlatform.ts'
import { type Item, itemsUpTo } from './items.ts'

const startedAt = Date.now() - 14 * 24 * 60 * 60_000
const chat = chatId('chat-1')
const thread = threadId('thread-1')

/** An engine that is online with the bench's server, and holds one active chat of so many messages. */
export async function startFeed(length: number): Promise<CustomerEngine> {
  const engine = createCustomerEngine({
    platform: createBrowserPlatform({ storage: 'none' }),
    server: location.origin,
    license: 1,
    group: 0,
    sneakPeek: false,
    keepIdentity: false,
  })
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
  return engine
}

/** One more message, where a push would bring it. */
export function feed(engine: CustomerEngine, item: Item): void {
  engine.store.apply({ type: 'eventAdded', chatId: chat, event: eventOf(item) })
}

function eventOf({ index, text, mine }: Item) {
  const event = message(mine ? me.id : smith.id, text, startedAt + index * 60_000)
  return { ...event, id: eventId(`event-${index}`), threadId: thread, position: index }
}
