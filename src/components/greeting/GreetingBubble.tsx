import { useId } from 'react'
import type { Greeting } from '../../model/greeting.ts'
import { MessageText } from '../messages/MessageText.tsx'
import { RichMessageBubble } from '../messages/RichMessageBubble.tsx'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import { GreetingWords } from './GreetingWords.tsx'
import { greetingPlace } from './greetingTalk.ts'

export type GreetingBubbleProps = {
  readonly greeting: Greeting
  readonly onReply: () => void
  readonly onDismiss: () => void
}

/** A greeting beside the launcher. It takes no focus; whoever wants to answer opens the window. */
export function GreetingBubble({ greeting, onReply, onDismiss }: GreetingBubbleProps) {
  const texts = useTexts()
  const nameId = useId()
  const { content, agent } = greeting
  const words = agent.isBot ? null : agent.jobTitle
  return (
    <aside part="greeting" className="greeting" aria-label={texts.t('greeting.name')}>
      <div className="scrollable flex min-h-0 gap-3 rounded-bubble px-4 pt-4">
        <Avatar name={agent.name} url={agent.avatar} size="large" />
        <div className="flex min-w-0 grow flex-col gap-1">
          <p id={nameId} className="shrink-0 pe-3 text-secondary text-muted wrap-anywhere">
            <bdi className="font-semibold text-ink">{agent.name}</bdi>
            {words !== null && ' · '}
            {words !== null && <bdi>{words}</bdi>}
          </p>
          <GreetingWords labelledBy={nameId}>
            {content.type === 'message' ? (
              <MessageText text={content.text} />
            ) : (
              <RichMessageBubble message={content} place={greetingPlace(greeting)} />
            )}
          </GreetingWords>
          <div className="-ms-2 shrink-0 pb-3">
            <Button kind="text" className="justify-start" onClick={onReply}>
              {texts.t('greeting.reply')}
            </Button>
          </div>
        </div>
      </div>
      <button
        type="button"
        className="greeting-dismiss control"
        aria-label={texts.t('greeting.dismiss')}
        title={texts.t('greeting.dismiss')}
        onClick={onDismiss}
      >
        <Icon name="close" className="size-4" />
      </button>
    </aside>
  )
}
