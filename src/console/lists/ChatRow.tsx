import { memo } from 'react'
import { Avatar } from '../../components/ui/Avatar.tsx'
import { classes } from '../../components/ui/classes.ts'
import type { ChatId } from '../../model/ids.ts'
import { texts } from '../texts.ts'
import { formatSpan } from '../words/formatTime.ts'
import type { ChatRowView } from './chatLists.ts'
import { previewText } from './previewText.ts'
import { WaitingTime } from './WaitingTime.tsx'

type ChatRowProps = {
  readonly row: ChatRowView
  readonly open: boolean
  /** Minute-grained: a row is not drawn again for every second. */
  readonly now: number
  readonly onOpen: (chat: ChatId) => void
}

/** One chat in a list. What is unread stands out by weight and by its count, not by colour alone. */
export const ChatRow = memo(
  function ChatRow({ row, open, now, onOpen }: ChatRowProps) {
    const { unread, standing } = row
    return (
      <li>
        <button
          type="button"
          className={classes(
            'chat-row control flex w-full items-center gap-3 rounded-field px-2 py-2 text-start',
            open ? 'bg-accent-soft' : 'hover:bg-raised',
          )}
          aria-current={open ? 'true' : undefined}
          onClick={() => onOpen(row.id)}
        >
          <Avatar name={row.name} url={row.avatar} />
          <span className="flex min-w-0 grow flex-col">
            <span className="flex items-baseline gap-2">
              <span
                className={classes(
                  'min-w-0 grow truncate text-left text-secondary text-ink',
                  unread > 0 ? 'font-semibold' : 'font-medium',
                )}
                dir="auto"
              >
                {row.name ?? texts.customer.unnamed}
              </span>
              <span className="shrink-0 text-meta text-muted">
                {standing === 'queued' ? (
                  <WaitingTime since={row.startedAt} />
                ) : (
                  formatSpan(now - row.activeAt)
                )}
              </span>
            </span>
            <span className="flex items-center gap-2">
              <span
                className={classes(
                  'min-w-0 grow truncate text-left text-secondary',
                  unread > 0 ? 'font-medium text-ink' : 'text-muted',
                )}
                dir="auto"
              >
                <Preview row={row} />
              </span>
              {unread > 0 && (
                <span className="grid h-4.5 min-w-4.5 shrink-0 place-items-center rounded-full bg-accent px-1.5 text-meta font-semibold text-on-accent tabular-nums">
                  <span aria-hidden="true">{unread > 99 ? '99+' : unread}</span>
                  <span className="sr-only">{texts.lists.unread(unread)}</span>
                </span>
              )}
            </span>
          </span>
        </button>
      </li>
    )
  },
  (before, after) =>
    before.open === after.open &&
    before.now === after.now &&
    before.onOpen === after.onOpen &&
    sameRow(before.row, after.row),
)

function Preview({ row: { writing, preview, standing } }: { readonly row: ChatRowView }) {
  if (writing?.kind === 'sneakPeek') return <em className="text-accent-text">{writing.text}</em>
  if (writing?.kind === 'typing') return <em className="text-accent-text">{texts.lists.typing}</em>
  if (preview === null) return standing === 'closed' ? texts.lists.closed : texts.lists.noMessages
  return (
    <>
      {standing === 'closed' && `${texts.lists.closed} · `}
      {preview.mine && `${texts.lists.you}: `}
      {previewText(preview.event)}
    </>
  )
}

/** Rows are made anew with every change of any chat; this tells which of them say something new. */
function sameRow(one: ChatRowView, other: ChatRowView): boolean {
  return (
    one.id === other.id &&
    one.standing === other.standing &&
    one.name === other.name &&
    one.avatar === other.avatar &&
    one.preview?.event === other.preview?.event &&
    one.preview?.mine === other.preview?.mine &&
    one.writing?.kind === other.writing?.kind &&
    (one.writing?.kind !== 'sneakPeek' ||
      (other.writing?.kind === 'sneakPeek' && one.writing.text === other.writing.text)) &&
    one.unread === other.unread &&
    one.startedAt === other.startedAt &&
    one.activeAt === other.activeAt
  )
}
