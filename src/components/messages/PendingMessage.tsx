import type { PendingEvent } from '../../model/event.ts'
import { Button } from '../ui/Button.tsx'
import { classes } from '../ui/classes.ts'
import { Icon } from '../ui/Icon.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import { EventBubble } from './EventBubble.tsx'

type PendingMessageProps = {
  readonly event: PendingEvent
  readonly joinsAbove: boolean
  readonly joinsBelow: boolean
  /** Nothing of ours comes after it. */
  readonly last: boolean
  readonly onRetry: () => void
  readonly onRemove: () => void
}

/** A message of ours that the server has not shown us yet, with how it fares. */
export function PendingMessage({
  event,
  joinsAbove,
  joinsBelow,
  last,
  onRetry,
  onRemove,
}: PendingMessageProps) {
  const texts = useTexts()
  const { content, delivery } = event
  if (content.type === 'custom' || content.type === 'system_message') return null
  return (
    <div className={classes('flex flex-col items-end gap-0.5', joinsAbove ? 'mt-0.5' : 'mt-3')}>
      <div className="max-w-4/5 min-w-0">
        <EventBubble content={content} mine joinsAbove={joinsAbove} joinsBelow={joinsBelow} place={null} />
      </div>
      {delivery.kind === 'failed' ? (
        <div className="flex items-center gap-1 text-meta">
          <span className="flex items-center gap-1 font-medium text-negative">
            <Icon name="alert" className="size-4" />
            <span>{texts.t('delivery.failed')}</span>
          </span>
          <Button kind="text" onClick={onRetry}>
            {texts.t('delivery.retry')}
          </Button>
          <Button kind="text" onClick={onRemove}>
            {texts.t('delivery.remove')}
          </Button>
        </div>
      ) : (
        (last || delivery.kind === 'sending') && (
          <p className="delivery min-h-4 px-1 text-meta text-muted">
            {texts.t(delivery.kind === 'sending' ? 'delivery.sending' : 'delivery.sent')}
          </p>
        )
      )}
    </div>
  )
}
