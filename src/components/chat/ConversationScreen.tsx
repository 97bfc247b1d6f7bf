import { useEffect } from 'react'
import type { ChatView } from '../../hooks/useChat.ts'
import { useGroupStatus } from '../../hooks/useGroupStatus.ts'
import { useHistory } from '../../hooks/useHistory.ts'
import { useMarkSeen } from '../../hooks/useMarkSeen.ts'
import { type MessagesView, useMessages } from '../../hooks/useMessages.ts'
import { usePendingCommands } from '../../hooks/usePendingCommands.ts'
import { useSendMessage } from '../../hooks/useSendMessage.ts'
import { useSneakPeek } from '../../hooks/useSneakPeek.ts'
import { useStartAgain } from '../../hooks/useStartAgain.ts'
import { useTyping } from '../../hooks/useTyping.ts'
import { Composer } from '../composer/Composer.tsx'
import { saysHowItEnded } from '../messages/describeSystemMessage.ts'
import { MessageList } from '../messages/MessageList.tsx'
import { newestEvent } from '../messages/newestEvents.ts'
import { useTexts } from '../ui/TextsContext.tsx'
import { ClosedFooter } from './ClosedFooter.tsx'
import { EmptyConversation } from './EmptyConversation.tsx'
import { QueuePanel } from './QueuePanel.tsx'

type ConversationScreenProps = {
  readonly chat: Exclude<ChatView, { kind: 'loading' }>
  readonly draft: string
  readonly onDraft: (text: string) => void
}

/** What was said, and below it what can be done: write, wait, or start again. */
export function ConversationScreen({ chat, draft, onDraft }: ConversationScreenProps) {
  const texts = useTexts()
  const messages = useMessages()
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
        <MessageList
          {...messages}
          typing={typing?.id ?? null}
          history={history}
          onRetry={commands.retry}
          onRemove={commands.remove}
          onSeen={markSeen}
        />
      )}
      <QueuePanel queue={chat.kind === 'active' ? chat.queue : null} />
      {chat.kind === 'closed' ? (
        <ClosedFooter
          line={endsInWords(messages) ? null : texts.t('closed.line')}
          onStartAgain={startAgain}
        />
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

type WritingPlaceProps = {
  readonly draft: string
  readonly onDraft: (text: string) => void
  readonly sendLabel: string
}

function WritingPlace({ draft, onDraft, sendLabel }: WritingPlaceProps) {
  const send = useSendMessage()
  const { enabled, active, setEnabled, update } = useSneakPeek()

  useEffect(() => update(draft), [draft, update])
  // A draft whose place is gone is no longer being typed.
  useEffect(() => () => update(''), [update])

  return (
    <Composer
      text={draft}
      onText={onDraft}
      onSend={send}
      sendLabel={sendLabel}
      sneakPeek={setEnabled !== null && (active || !enabled) ? { enabled, setEnabled } : null}
    />
  )
}

/** Whether the list itself ends with how the chat ended. */
function endsInWords({ chunks }: MessagesView): boolean {
  const newest = newestEvent(chunks)
  return newest?.type === 'system_message' && saysHowItEnded(newest)
}
