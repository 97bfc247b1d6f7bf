import { type ReactNode, useEffect, useState } from 'react'
import { ClosedFooter } from '../../components/chat/ClosedFooter.tsx'
import { EmptyConversation } from '../../components/chat/EmptyConversation.tsx'
import { QueuePanel } from '../../components/chat/QueuePanel.tsx'
import { Composer } from '../../components/composer/Composer.tsx'
import {
  chunked,
  everyKind,
  longTalk,
  minute,
  noon,
  pendingMessage,
  shortTalk,
} from '../../components/fixtures/events.ts'
import { fullForm, shortForm } from '../../components/fixtures/forms.ts'
import { crowd, me, smith, users } from '../../components/fixtures/people.ts'
import { ChatForm } from '../../components/form/ChatForm.tsx'
import type { AnswerFault } from '../../components/form/faultText.ts'
import { MessageList, type MessageListProps } from '../../components/messages/MessageList.tsx'
import { ProblemNote } from '../../components/ui/ProblemNote.tsx'
import { Skeleton } from '../../components/ui/Skeleton.tsx'
import { useTexts } from '../../components/ui/TextsContext.tsx'
import { ChatHeader } from '../../components/window/ChatHeader.tsx'
import { ConnectionBar, type ConnectionTrouble } from '../../components/window/ConnectionBar.tsx'
import type { Form, FormAnswers } from '../../model/form.ts'
import type { GroupStatus } from '../../model/group.ts'
import { eventId } from '../../model/ids.ts'

export type GalleryState = { readonly name: string; readonly content: ReactNode }

const nothing = () => undefined
const online: ConnectionTrouble = { kind: 'online', reason: null, troubled: false, retry: null }
const noHistory = { loadOlder: null, loading: false, failed: false }

type TopProps = {
  readonly status?: GroupStatus
  readonly agents?: readonly (typeof smith)[]
  readonly connection?: ConnectionTrouble
  readonly chatting?: boolean
}

function Top({ status = 'online', agents = [smith], connection = online, chatting = true }: TopProps) {
  return (
    <>
      <ChatHeader
        agents={agents}
        groupStatus={status}
        onEnd={chatting ? nothing : null}
        onMinimize={nothing}
      />
      <ConnectionBar connection={connection} />
    </>
  )
}

function Writing({ draft = '', watched = true, send = 'composer.send' as const }) {
  const texts = useTexts()
  const [text, setText] = useState(draft)
  const [enabled, setEnabled] = useState(true)
  return (
    <Composer
      text={text}
      onText={setText}
      onSend={nothing}
      sendLabel={texts.t(send)}
      sneakPeek={watched ? { enabled, setEnabled } : null}
    />
  )
}

type FormStateProps = {
  readonly form: Form
  readonly faults?: { readonly [id: string]: AnswerFault }
  readonly offline?: boolean
  readonly problem?: boolean
  readonly submitting?: boolean
}

function FormState({
  form,
  faults = {},
  offline = false,
  problem = false,
  submitting = false,
}: FormStateProps) {
  const texts = useTexts()
  const [answers, setAnswers] = useState<FormAnswers>({})
  return (
    <>
      <Top chatting={false} agents={offline ? [] : [smith]} status={offline ? 'offline' : 'online'} />
      <ChatForm
        name={texts.t('prechat.name')}
        form={form}
        answers={answers}
        faults={faults}
        greeting={offline ? null : texts.t('prechat.greeting')}
        notice={offline ? texts.t('group.offline') : null}
        problem={problem ? texts.t('start.failed') : null}
        submitLabel={texts.t(submitting ? 'start.starting' : offline ? 'form.leave' : 'form.submit')}
        submitting={submitting}
        tried={Object.keys(faults).length > 0}
        onAnswer={(id, value) => setAnswers((now) => ({ ...now, [id]: value }))}
        onSubmit={nothing}
      />
    </>
  )
}

function List(props: Partial<MessageListProps>) {
  return (
    <MessageList
      chunks={chunked(shortTalk)}
      pending={[]}
      me={me.id}
      users={users}
      readUpTo={null}
      typing={null}
      history={noHistory}
      onRetry={nothing}
      onRemove={nothing}
      onSeen={nothing}
      {...props}
    />
  )
}

const late = noon + 7 * minute
const everyFault: { readonly [id: string]: AnswerFault } = {
  name: 'required',
  email: 'email',
  select: 'required',
  group: 'required',
  radio: 'required',
  checkbox: 'required',
  text: 'required',
}

function ClosedState() {
  const texts = useTexts()
  return (
    <>
      <Top chatting={false} agents={[{ ...smith, present: false }]} />
      <List readUpTo={late} />
      <ClosedFooter line={texts.t('closed.line')} onStartAgain={nothing} />
    </>
  )
}

function ProblemState() {
  const texts = useTexts()
  return (
    <>
      <Top agents={[]} chatting={false} />
      <ProblemNote text={texts.t('form.failed')} action={{ label: texts.t('problem.retry'), run: nothing }} />
    </>
  )
}

const trouble = (kind: ConnectionTrouble['kind'], reason: string | null = null): ConnectionTrouble => ({
  kind,
  reason,
  troubled: true,
  retry: kind === 'stopped' ? null : nothing,
})

/** Every screen part in every state, as the window shows it. */
export const states: readonly GalleryState[] = [
  { name: 'form', content: <FormState form={shortForm} /> },
  { name: 'form with every field', content: <FormState form={fullForm} /> },
  { name: 'form with faults', content: <FormState form={fullForm} faults={everyFault} /> },
  { name: 'form refused', content: <FormState form={shortForm} problem /> },
  { name: 'form while starting', content: <FormState form={shortForm} submitting /> },
  { name: 'form, nobody there', content: <FormState form={shortForm} offline /> },
  {
    name: 'no form',
    content: (
      <>
        <Top chatting={false} />
        <EmptyConversation offline={false} />
        <Writing watched={false} />
      </>
    ),
  },
  {
    name: 'no form, nobody there',
    content: (
      <>
        <Top agents={[]} status="offline" chatting={false} />
        <EmptyConversation offline />
        <Writing watched={false} draft="Do you ship to Norway?" />
      </>
    ),
  },
  {
    name: 'conversation',
    content: (
      <>
        <Top />
        <List readUpTo={late} />
        <Writing />
      </>
    ),
  },
  {
    name: 'typing',
    content: (
      <>
        <Top />
        <List typing={smith.id} />
        <Writing draft="And one more thing: could you" />
      </>
    ),
  },
  {
    name: 'on its way',
    content: (
      <>
        <Top connection={trouble('waiting')} />
        <List
          pending={[
            pendingMessage('This one is accepted.', late, { kind: 'accepted', eventId: eventId('event-1') }),
            pendingMessage('This one is on its way.', late + 1, { kind: 'sending' }),
            pendingMessage('This one was not sent.', late + 2, { kind: 'failed', reason: 'internal' }),
          ]}
        />
        <Writing />
      </>
    ),
  },
  {
    name: 'every kind of event',
    content: (
      <>
        <Top agents={Object.values(crowd).filter((user) => user.kind === 'agent')} />
        <List users={crowd} chunks={chunked(everyKind)} readUpTo={noon} />
        <Writing />
      </>
    ),
  },
  {
    name: 'four hundred messages',
    content: (
      <>
        <Top />
        <List chunks={longTalk(400)} history={{ ...noHistory, loadOlder: nothing }} />
        <Writing />
      </>
    ),
  },
  {
    name: 'one message',
    content: (
      <>
        <Top />
        <List chunks={chunked(shortTalk.slice(0, 2))} />
        <Writing />
      </>
    ),
  },
  {
    name: 'queue',
    content: (
      <>
        <Top agents={[]} status="online_for_queue" />
        <List chunks={chunked(shortTalk.slice(2, 4))} />
        <MovingQueue />
        <Writing watched={false} />
      </>
    ),
  },
  {
    name: 'long draft',
    content: (
      <>
        <Top />
        <List />
        <Writing draft={'A line of a long message.\n'.repeat(9)} />
      </>
    ),
  },
  {
    name: 'draft over the limit',
    content: (
      <>
        <Top />
        <List />
        <Writing draft={'Too long. '.repeat(1640)} />
      </>
    ),
  },
  { name: 'closed', content: <ClosedState /> },
  {
    name: 'paused',
    content: (
      <>
        <Top connection={trouble('paused', 'inactivity_timeout')} />
        <List />
        <Writing />
      </>
    ),
  },
  {
    name: 'stopped',
    content: (
      <>
        <Top connection={trouble('stopped', 'customer_banned')} />
        <List />
        <Writing />
      </>
    ),
  },
  {
    name: 'loading',
    content: (
      <>
        <Top agents={[]} chatting={false} />
        <Skeleton shape="messages" />
      </>
    ),
  },
  {
    name: 'loading the form',
    content: (
      <>
        <Top agents={[]} chatting={false} />
        <Skeleton shape="form" />
      </>
    ),
  },
  { name: 'problem', content: <ProblemState /> },
]

/** Begins at five, so that the line shows how far it has come. */
function MovingQueue() {
  const [position, setPosition] = useState(5)
  useEffect(() => setPosition(3), [])
  return <QueuePanel queue={{ position, waitSeconds: 240 }} />
}
