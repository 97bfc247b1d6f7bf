import { memo } from 'react'
import { useFirstUnread } from '../../hooks/useFirstUnread.ts'
import { useGreeting } from '../../hooks/useGreeting.ts'
import { useHistory } from '../../hooks/useHistory.ts'
import { useIsSending } from '../../hooks/useIsSending.ts'
import { useMarkSeen } from '../../hooks/useMarkSeen.ts'
import { useMe } from '../../hooks/useMe.ts'
import { usePendingCommands } from '../../hooks/usePendingCommands.ts'
import { useTyping } from '../../hooks/useTyping.ts'
import { useVisibility } from '../../hooks/useVisibility.ts'
import { GreetingTools } from '../greeting/GreetingTools.tsx'
import { useGreetingTalk } from '../greeting/useGreetingTalk.ts'
import { MessageList, type MessageListProps } from '../messages/MessageList.tsx'
import { useUnreadLine } from '../messages/useUnreadLine.ts'
import { usePageVisible } from '../ui/usePageVisible.ts'
import { VisitorTools } from './VisitorTools.tsx'

/** The messages of this visitor's chat, with all that can be done with them. A chunk of its own: see {@link Talk}. */
export function TalkMessages() {
  const isOpen = useVisibility().visibility === 'maximized'
  const isPageVisible = usePageVisible()
  const unreadFrom = useUnreadLine(useFirstUnread(), isOpen && isPageVisible, useIsSending())
  const history = useHistory()
  const typing = useTyping()
  const commands = usePendingCommands()
  const markSeen = useMarkSeen()
  return (
    <VisitorTools me={useMe()}>
      <GreetingTools greeting={useGreeting().inside}>
        <TalkList
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

type TalkListProps = Pick<
  MessageListProps,
  'typing' | 'unreadFrom' | 'history' | 'onRetry' | 'onRemove' | 'onSeen'
>

/** Knows the messages, so that one more asks nothing else of what is around them. */
const TalkList = memo(function TalkList(props: TalkListProps) {
  return <MessageList {...useGreetingTalk().messages} {...props} />
})
