import { type ReactNode, useId } from 'react'
import { Avatar } from '../../components/ui/Avatar.tsx'
import type { Customer, Visit } from '../../model/user.ts'
import type { ChatState } from '../../store/chatState.ts'
import { messageWords } from '../messageWords.ts'
import { texts } from '../texts.ts'
import { ConsoleIconButton } from '../ui/ConsoleIconButton.tsx'
import { describeDevice } from '../words/describeDevice.ts'
import { PageLink } from './PageLink.tsx'

type CustomerPanelProps = {
  readonly chat: ChatState | null
  readonly customer: Customer | null
  /** Names of groups by id, as far as they are known. */
  readonly groupNames: Readonly<Record<number, string>>
  readonly onClose: () => void
}

const words = texts.customer

/** Who the agent talks to: the person, the visit as it goes on, and what was before. */
export function CustomerPanel({ chat, customer, groupNames, onClose }: CustomerPanelProps) {
  const id = useId()
  return (
    <section
      aria-labelledby={id}
      className="customer flex min-h-0 flex-col overflow-y-auto border-s border-line bg-surface"
    >
      <header className="sticky top-0 z-1 flex h-16 shrink-0 items-center gap-2 border-b border-line bg-surface ps-5 pe-3">
        <h2 id={id} className="grow text-body font-semibold text-ink">
          {words.title}
        </h2>
        <ConsoleIconButton icon="close" label={words.close} className="not-wide" onClick={onClose} />
      </header>
      {chat === null || customer === null ? (
        <p className="p-5 text-secondary text-muted">{words.none}</p>
      ) : (
        <div className="flex flex-col gap-6 p-5">
          <Person customer={customer} />
          <VisitFacts visit={customer.visit} />
          <Fields customer={customer} />
          <History chat={chat} customer={customer} groupNames={groupNames} />
        </div>
      )}
    </section>
  )
}

function Person({ customer }: { readonly customer: Customer }) {
  return (
    <div className="flex items-center gap-3">
      <Avatar name={customer.name} url={customer.avatar} size="large" />
      <div className="min-w-0">
        <p className="text-left text-body font-semibold text-ink wrap-anywhere" dir="auto">
          {customer.name ?? words.unnamed}
        </p>
        {customer.email !== null && (
          <a
            className="control rounded-chip text-secondary text-accent-text wrap-anywhere hover:underline"
            href={mailAddress(customer.email)}
          >
            {customer.email}
          </a>
        )}
      </div>
    </div>
  )
}

/** Whatever the customer calls an e-mail address, a click writes to it alone: no copies, subject or words of theirs. */
const mailAddress = (email: string): string => `mailto:${encodeURIComponent(email).replaceAll('%40', '@')}`

function VisitFacts({ visit }: { readonly visit: Visit | null }) {
  if (visit === null) {
    return (
      <Facts title={words.visit}>
        <p className="text-secondary text-muted">{words.noVisit}</p>
      </Facts>
    )
  }
  const newestFirst = visit.pages.toReversed()
  const [current, ...earlier] = newestFirst
  return (
    <Facts title={words.visit}>
      <dl className="flex flex-col gap-3">
        {current !== undefined && (
          <Fact term={visit.endedAt === null ? words.currentPage : words.lastPage}>
            <PageLink page={current} />
          </Fact>
        )}
        {visit.endedAt !== null && <Fact term={words.left}>{messageWords.moment(visit.endedAt)}</Fact>}
        {earlier.length > 0 && (
          <Fact term={words.pages}>
            <ol className="flex flex-col gap-1.5">
              {earlier.slice(0, maxEarlierPages).map((page) => (
                <li key={`${page.openedAt} ${page.url}`}>
                  <PageLink page={page} />
                </li>
              ))}
            </ol>
          </Fact>
        )}
        <Fact term={words.visitStarted}>{messageWords.moment(visit.startedAt)}</Fact>
        <Fact term={words.referrer}>{visit.referrer ?? words.directly}</Fact>
        {visit.location !== null && <Fact term={words.location}>{visit.location}</Fact>}
        <Fact term={words.ip}>{visit.ip ?? words.unknown}</Fact>
        <Fact term={words.device}>
          {visit.userAgent === null ? (
            words.unknown
          ) : (
            <span title={visit.userAgent}>{describeDevice(visit.userAgent)}</span>
          )}
        </Fact>
      </dl>
    </Facts>
  )
}

/** More than this is a log, not a help. */
const maxEarlierPages = 8

function Fields({ customer: { fields } }: { readonly customer: Customer }) {
  if (fields.length === 0) return null
  return (
    <Facts title={words.fields}>
      <dl className="flex flex-col gap-3">
        {fields.map(([key, value]) => (
          <Fact key={key} term={key}>
            {value}
          </Fact>
        ))}
      </dl>
    </Facts>
  )
}

function History({
  chat,
  customer,
  groupNames,
}: Pick<CustomerPanelProps, 'groupNames'> & { readonly chat: ChatState; readonly customer: Customer }) {
  const { statistics } = customer
  const groups = chat.groupIds.map((id) => groupNames[id] ?? (id === 0 ? words.everyone : `${id}`))
  const tags = chat.threads.at(-1)?.tags ?? []
  return (
    <Facts title={words.history}>
      <dl className="flex flex-col gap-1.5">
        <Count term={words.earlierThreads} count={Math.max(chat.threads.length - 1, 0)} />
        {statistics !== null && (
          <>
            <Count term={words.chats} count={statistics.chatsCount} />
            <Count term={words.visits} count={statistics.visitsCount} />
          </>
        )}
      </dl>
      <dl className="flex flex-col gap-3 pt-3">
        {groups.length > 0 && <Fact term={words.groups}>{messageWords.list(groups)}</Fact>}
        {tags.length > 0 && <Fact term={words.tags}>{messageWords.list(tags)}</Fact>}
      </dl>
    </Facts>
  )
}

function Count({ term, count }: { readonly term: string; readonly count: number }) {
  return (
    <div className="flex items-baseline justify-between gap-3 text-secondary">
      <dt className="text-muted">{term}</dt>
      <dd className="text-ink tabular-nums">{messageWords.number(count)}</dd>
    </div>
  )
}

function Facts({ title, children }: { readonly title: string; readonly children: ReactNode }) {
  return (
    <div>
      <h3 className="pb-2 text-meta font-semibold text-muted">{title}</h3>
      {children}
    </div>
  )
}

function Fact({ term, children }: { readonly term: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt className="text-meta text-muted">{term}</dt>
      <dd className="text-left text-secondary text-ink wrap-anywhere" dir="auto">
        {children}
      </dd>
    </div>
  )
}
