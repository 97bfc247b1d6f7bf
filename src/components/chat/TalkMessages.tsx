import { useFirstUnread } from '../../hooks/useFirstUnread.ts'
import { useHistory } from '../../hooks/useHistory.ts'
import { useMarkSeen } from '../../hooks/useMarkSeen.ts'
import { usePendingCommands } from '../../hooks/usePendingCommands.ts'
import { useTyping } from '../../hooks/useTyping.ts'
import { useVisibility } from '../../hooks/useVisibility.ts'
import { GreetingTools } from '../greeting/GreetingTools.tsx'
import { useGreetingTalk } from '../greeting/useGreetingTalk.ts'
import { MessageList } from '../messages/MessageList.tsx'
import { useUnreadLine } from '../messages/useUnreadLine.ts'
import { usePageVisible } from '../ui/usePageVisible.ts'
import { VisitorTools } from './VisitorTools.tsx'

/** The messages of this visitor's chat, with all that can be done with them. A chunk of its own: see {@link Talk}. */
export function TalkMessages() {
  const { messages, greeting } = useGreetingTalk()
  const isOpen = useVisibility().visibility === 'maximized'
  const isPageVisible = usePageVisible()
  const unreadFrom = useUnreadLine(useFirstUnread(), isOpen && isPageVisible, messages.pending.length > 0)
  const history = useHistory()
  const typing = useTyping()
  const commands = usePendingCommands()
  const markSeen = useMarkSeen()
  return (
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
  )
}
