import type { ChatView } from '../../hooks/useChat.ts'
import { useGroupStatus } from '../../hooks/useGroupStatus.ts'
import type { MessagesView } from '../../hooks/useMessages.ts'
import { useStartAgain } from '../../hooks/useStartAgain.ts'
import { useGreetingTalk } from '../greeting/useGreetingTalk.ts'
import { findNewest, newestEvent } from '../messages/newestEvents.ts'
import { saysHowItEnded } from '../messages/saysHowItEnded.ts'
import { useTexts } from '../ui/TextsContext.tsx'
import { ClosedPlace } from './ClosedPlace.tsx'
import { LazyQueuePanel } from './LazyQueuePanel.tsx'
import { LeftMessage } from './LeftMessage.tsx'
import { Talk } from './Talk.tsx'
import { WritingPlace } from './WritingPlace.tsx'

type ConversationScreenProps = {
  readonly chat: Exclude<ChatView, { kind: 'loading' }>
  readonly draft: string
  readonly onDraft: (text: string) => void
}

/** What was said, and below it what can be done: write, wait, or start again. */
export function ConversationScreen({ chat, draft, onDraft }: ConversationScreenProps) {
  const texts = useTexts()
  const offline = useGroupStatus() === 'offline'
  return (
    <>
      <Talk fresh={chat.kind === 'none'} offline={offline} />
      <LazyQueuePanel queue={chat.kind === 'active' ? chat.queue : null} />
      <LeftMessage awaited={offline && chat.kind === 'active' && chat.agents.length === 0} />
      {chat.kind === 'closed' ? (
        <ClosedTalk />
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

/** Below a chat that is over. */
function ClosedTalk() {
  const texts = useTexts()
  const startAgain = useStartAgain()
  const { messages } = useGreetingTalk()
  return (
    <ClosedPlace line={endsInWords(messages) ? null : texts.t('closed.line')} onStartAgain={startAgain} />
  )
}

/** Whether the list itself says how the last thread ended; a rating may have been said since. */
function endsInWords({ chunks }: MessagesView): boolean {
  const end = findNewest(chunks, (event) => event.type === 'system_message' && saysHowItEnded(event))
  return end !== null && end.threadId === newestEvent(chunks)?.threadId
}
