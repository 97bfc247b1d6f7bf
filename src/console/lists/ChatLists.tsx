import { useId } from 'react'
import { Button } from '../../components/ui/Button.tsx'
import { useDelayed } from '../../components/ui/useDelayed.ts'
import type { LoadState } from '../../engine/agent/createProgress.ts'
import type { ChatId } from '../../model/ids.ts'
import { useNow } from '../desk/useNow.ts'
import { texts } from '../texts.ts'
import { ChatRow } from './ChatRow.tsx'
import type { ChatListsView, ChatRowView } from './chatLists.ts'

type ChatListsProps = {
  readonly lists: ChatListsView
  readonly load: LoadState
  readonly openChatId: ChatId | null
  readonly onOpen: (chat: ChatId) => void
  /** null: there are no older rows. */
  readonly onMore: (() => void) | null
  readonly loadingMore: boolean
  readonly onRetry: () => void
}

export type ListName = keyof ChatListsView

const minuteMs = 60_000

/** My chats, the queue, and everything. Each list is there even when it is empty, so that its place is known. */
export function ChatLists({ lists, load, openChatId, onOpen, onMore, loadingMore, onRetry }: ChatListsProps) {
  const now = useNow(minuteMs)
  const shared = { openChatId, now, onOpen, load }
  return (
    <nav
      aria-label={texts.lists.title}
      className="flex min-h-0 grow flex-col gap-4 overflow-y-auto px-3 pt-1 pb-4"
    >
      {load.kind === 'failed' && (
        <div role="alert" className="flex flex-col items-start gap-2 rounded-field bg-raised px-3 py-2">
          <p className="text-secondary text-ink">{texts.lists.failed}</p>
          <Button onClick={onRetry}>{texts.lists.retry}</Button>
        </div>
      )}
      <List name="mine" rows={lists.mine} {...shared} />
      <List name="queued" rows={lists.queued} {...shared} />
      <List name="all" rows={lists.all} {...shared} />
      {onMore !== null && (
        <Button busy={loadingMore} onClick={onMore} className="self-center">
          {texts.lists.more}
        </Button>
      )}
    </nav>
  )
}

type ListProps = {
  readonly name: ListName
  readonly rows: readonly ChatRowView[]
  readonly load: LoadState
  readonly openChatId: ChatId | null
  readonly now: number
  readonly onOpen: (chat: ChatId) => void
}

function List({ name, rows, load, openChatId, now, onOpen }: ListProps) {
  const id = useId()
  return (
    <section className="flex flex-col gap-1">
      <h2 className="sticky top-0 z-1 flex items-baseline gap-2 bg-surface px-2 py-1 text-meta font-semibold text-muted">
        <span id={id}>{texts.lists[name]}</span>
        <span className="font-normal tabular-nums" data-count={name}>
          {rows.length}
        </span>
      </h2>
      <ul aria-labelledby={id} data-list={name} className="flex flex-col gap-0.5">
        {rows.map((row) => (
          <ChatRow key={row.id} row={row} open={row.id === openChatId} now={now} onOpen={onOpen} />
        ))}
      </ul>
      {rows.length === 0 && <EmptyList name={name} load={load} />}
    </section>
  )
}

const patienceMs = 300

function EmptyList({ name, load }: { readonly name: ListName; readonly load: LoadState }) {
  const patient = useDelayed(patienceMs)
  if (load.kind === 'failed') return null
  if (load.kind === 'loading') {
    return patient ? <p className="px-2 text-secondary text-muted">{texts.lists.loading}</p> : null
  }
  return <p className="px-2 pb-1 text-secondary text-muted">{texts.lists.empty[name]}</p>
}
