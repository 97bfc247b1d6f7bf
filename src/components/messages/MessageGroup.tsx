import { memo } from 'react'
import type { Texts } from '../../i18n/translate.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { classes } from '../ui/classes.ts'
import { useTexts } from '../ui/TextsContext.tsx'
import type { Author } from './authors.ts'
import { EventBubble } from './EventBubble.tsx'
import type { EventGroup } from './groupEvents.ts'

/** How far the last message of ours has come. */
export type OwnMark = { readonly eventId: string; readonly state: 'sent' | 'read' }

type MessageGroupProps = {
  readonly group: EventGroup
  readonly mine: boolean
  readonly author: Author | null
  /** Names are said only where there are several to tell apart. */
  readonly showName: boolean
  readonly mark: OwnMark | null
}

/** What one author said in one go: the avatar once, at the last message, and the time below it. */
export const MessageGroup = memo(function MessageGroup(props: MessageGroupProps) {
  const { group, mine, author, showName, mark } = props
  const texts = useTexts()
  const { events, continuesAbove, continuesBelow } = group
  const name = mine ? texts.t('messages.you') : (author?.name ?? texts.t('messages.someone'))
  const last = events[events.length - 1]
  const distance = continuesAbove ? 'mt-0.5' : 'mt-3'
  const heading = !continuesAbove && (
    <span
      className={showName && !mine ? 'block w-fit px-1 pb-0.5 text-meta text-muted' : 'spoken'}
      dir="auto"
    >
      {name}
    </span>
  )
  const messages = events.map((event, index) => {
    const isLast = event === last && !continuesBelow
    // Cards have the whole width: their time is read out, and has no room beside them.
    const isRich = event.type === 'rich_message'
    return (
      <div
        key={event.id}
        className={classes(
          'message flex items-center gap-2',
          index > 0 && 'mt-0.5',
          mine && 'flex-row-reverse',
        )}
      >
        <div className={isRich ? 'min-w-0 grow' : 'max-w-4/5 min-w-0'}>
          {EventBubble({
            content: event,
            mine,
            joinsAbove: index > 0 || continuesAbove,
            joinsBelow: !isLast,
            place: { threadId: event.threadId, eventId: event.id },
          })}
          {!isLast && isRich && timeOf(event.createdAt, texts, 'spoken')}
        </div>
        {!isLast && !isRich && timeOf(event.createdAt, texts, 'message-time text-meta')}
      </div>
    )
  })
  const foot = last !== undefined && !continuesBelow && (
    <div className={classes('flex gap-1.5 px-1 pt-1 text-meta text-muted', mine && 'justify-end')}>
      {mark?.eventId === last.id && (
        <span>{texts.t(mark.state === 'read' ? 'delivery.read' : 'delivery.sent')}</span>
      )}
      {timeOf(last.createdAt, texts)}
    </div>
  )
  if (mine) {
    return (
      <div className={distance}>
        {heading}
        {messages}
        {foot}
      </div>
    )
  }
  return (
    <div className={classes('flex items-end gap-2', distance)}>
      <span className={classes('w-7 shrink-0', !continuesBelow && 'mb-5')}>
        {!continuesBelow && <Avatar name={author?.name ?? null} url={author?.avatar ?? null} />}
      </span>
      <div className="min-w-0 grow">
        {heading}
        {messages}
        {foot}
      </div>
    </div>
  )
})

/** Called, not rendered: a component for each message would be kept in memory for as long as the list is. */
function timeOf(at: number, texts: Texts, className?: string) {
  return (
    <time className={className} dateTime={new Date(at).toISOString()} title={texts.moment(at)}>
      {texts.time(at)}
    </time>
  )
}
