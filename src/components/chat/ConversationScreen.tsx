import type { ChatView } from '../../hooks/useChat.ts'
import { useFirstUnread } from '../../hooks/useFirstUnread.ts'
import { useGroupStatus } from '../../hooks/useGroupStatus.ts'
import { useHistory } from '../../hooks/useHistory.ts'
import { useMarkSeen } from '../../hooks/useMarkSeen.ts'
import type { MessagesView } from '../../hooks/useMessages.ts'
import { usePendingCommands } from '../../hooks/usePendingCommands.ts'
import { useStartAgain } from '../../hooks/useStartAgain.ts'
import { useTyping } from '../../hooks/useTyping.ts'
import { useVisibility } from '../../hooks/useVisibility.ts'
import { GreetingTools } from '../greeting/GreetingTools.tsx'
import { useGreetingTalk } from '../greeting/useGreetingTalk.ts'
import { saysHowItEnded } from '../messages/describeSystemMessage.ts'
import { MessageList } from '../messages/MessageList.tsx'
import { findNewest, newestEvent } from '../messages/newestEvents.ts'
import { useUnreadLine } from '../messages/useUnreadLine.ts'
import { useTexts } from '../ui/TextsContext.tsx'
import { usePageVisible } from '../ui/usePageVisible.ts'
import { ClosedPlace } from './ClosedPlace.tsx'
import { EmptyConversation } from './EmptyConversation.tsx'
import { LeftMessage } from './LeftMessage.tsx'
import { QueuePanel } from './QueuePanel.tsx'
import { VisitorTools } from './VisitorTools.tsx'
import { WritingPlace } from './WritingPlace.tsx'

type ConversationScreenProps = {
  readonly chat: Exclude<ChatView, { kind: 'loading' }>
  readonly draft: string
  readonly onDraft: (text: string) => void
}

/** What was said, and below it what can be done: write, wait, or start again. */
export function ConversationScreen({ chat, draft, onDraft }: ConversationScreenProps) {
  const texts = useTexts()
  const { messages, greeting } = useGreetingTalk()
  const isOpen = useVisibility().visibility === 'maximized'
  const isPageVisible = usePageVisible()
  const unreadFrom = useUnreadLine(useFirstUnread(), isOpen && isPageVisible, messages.pending.length > 0)
  const history = useHistory()
  const typing = useTyping()
  const commands = usePendingCommands()
  const markSeen = useMarkSeen()
  const startAgain = useStartAgain()
  const offline = useGroupStatus() === 'offline'
  const empty = messages.chunks.every(({ events }) => events.length === 0) && messages.pending.length === 0
  return (
    <>
      {empty && chat.kind === 'none' ? (
        <EmptyConversation offline={offline} />
      ) : (
        <VisitorTools me={messages.me}>
          <GreetingTools greeting={greeting}>
            <MessageList
              {...messages}
              typing={typing?.id ?? null}
              unreadFrom={unreadFrom}
              history={history}
              onRetry={commands.retry}
              onRemove={commands.remove}
              onSeen={markSeen}
            />
          </GreetingTools>
        </VisitorTools>
      )}
      <QueuePanel queue={chat.kind === 'active' ? chat.queue : null} />
      <LeftMessage awaited={offline && chat.kind === 'active' && chat.agents.length === 0} />
      {chat.kind === 'closed' ? (
        <ClosedPlace line={endsInWords(messages) ? null : texts.t('closed.line')} onStartAgain={startAgain} />
      ) : (
        <WritingPlace
          draft={draft}
          onDraft={onDraft}
          sendLabel={texts.t(offline && chat.kind === 'none' ? 'form.leave' : 'composer.send')}
        />
      )}
    </>
  )
}

/** Whether the list itself says how the last thread ended; a rating may have been said since. */
function endsInWords({ chunks }: MessagesView): boolean {
  const end = findNewest(chunks, (event) => event.type === 'system_message' && saysHowItEnded(event))
  return end !== null && end.threadId === newestEvent(chunks)?.threadId
}
