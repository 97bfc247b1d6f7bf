import { chunked, minute, noon, shortTalk } from '../fixtures/events.ts'
import { me, users } from '../fixtures/people.ts'
import { MessageList, type MessageListProps } from '../messages/MessageList.tsx'
import { ChatWindow } from '../window/ChatWindow.tsx'
import { renderInShadow } from './renderInShadow.tsx'

export const noHistory = { loadOlder: null, loading: false, failed: false }
/** After everything that was said. */
export const late = noon + 10 * minute

/** The list of a short talk in a window, with something of it changed. */
export function list(props: Partial<MessageListProps> = {}) {
  return (
    <ChatWindow open autoFocus={false} inline onMinimize={() => undefined}>
      <MessageList
        chunks={chunked(shortTalk)}
        pending={[]}
        me={me.id}
        users={users}
        readUpTo={null}
        typing={null}
        history={noHistory}
        onRetry={() => undefined}
        onRemove={() => undefined}
        onSeen={() => undefined}
        {...props}
      />
    </ChatWindow>
  )
}

/** Shows the list and finds its log and what the announcer says. */
export function setUpList(props: Partial<MessageListProps> = {}) {
  const view = renderInShadow(list(props))
  const log = view.getByRole('log', { name: 'Messages' })
  const announcer = view.container.querySelector('[data-announcer]')
  return { ...view, log, announced: () => announcer?.textContent ?? '' }
}
