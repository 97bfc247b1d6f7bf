import { memo } from 'react'
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
import { Notice } from '../ui/Notice.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import { usePageVisible } from '../ui/usePageVisible.ts'
import { EmptyConversation } from './EmptyConversation.tsx'
import { VisitorTools } from './VisitorTools.tsx'

type TalkProps = {
  /** Whether nothing was begun yet: an empty list has words of its own then. */
  readonly fresh: boolean
  readonly offline: boolean
}

/** What was said. Apart from the composer: typing draws no message again, and a message does not draw the composer. */
export const Talk = memo(function Talk({ fresh, offline }: TalkProps) {
  const texts = useTexts()
  const { messages, greeting } = useGreetingTalk()
  const isOpen = useVisibility().visibility === 'maximized'
  const isPageVisible = usePageVisible()
  const unreadFrom = useUnreadLine(useFirstUnread(), isOpen && isPageVisible, messages.pending.length > 0)
  const history = useHistory()
  const typing = useTyping()
  const commands = usePendingCommands()
  const markSeen = useMarkSeen()
  const empty = messages.chunks.every(({ events }) => events.length === 0) && messages.pending.length === 0
  if (empty && fresh) return <EmptyConversation offline={offline} />
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
      {fresh && offline && (
        <div className="mx-4 mb-2 shrink-0">
          <Notice text={texts.t('group.offline')} />
        </div>
      )}
    </VisitorTools>
  )
})
