import { useEffect, useState } from 'react'
import { ClosedFooter } from '../../components/chat/ClosedFooter.tsx'
import { PrechatForm } from '../../components/chat/PrechatForm.tsx'
import { QueuePanel } from '../../components/chat/QueuePanel.tsx'
import { Composer } from '../../components/composer/Composer.tsx'
import { chunked, minute, noon, shortTalk } from '../../components/fixtures/events.ts'
import { me, smith, users } from '../../components/fixtures/people.ts'
import type { AnswerFault } from '../../components/form/faultText.ts'
import { MessageList, type MessageListProps } from '../../components/messages/MessageList.tsx'
import { ProblemNote } from '../../components/ui/ProblemNote.tsx'
import { useTexts } from '../../components/ui/TextsContext.tsx'
import { ChatHeader } from '../../components/window/ChatHeader.tsx'
import { ConnectionBar, type ConnectionTrouble } from '../../components/window/ConnectionBar.tsx'
import type { Form, FormAnswers } from '../../model/form.ts'
import type { GroupStatus } from '../../model/group.ts'

export const nothing = () => undefined
const online: ConnectionTrouble = { kind: 'online', reason: null, troubled: false, retry: null }
export const noHistory = { loadOlder: null, loading: false, failed: false }

type TopProps = {
  readonly status?: GroupStatus
  readonly agents?: readonly (typeof smith)[]
  readonly connection?: ConnectionTrouble
  readonly chatting?: boolean
}

export function Top({ status = 'online', agents = [smith], connection = online, chatting = true }: TopProps) {
  return (
    <>
      <ChatHeader
        agents={agents}
        groupStatus={status}
        onEnd={chatting ? nothing : null}
        sound={{ enabled: true, setEnabled: nothing }}
        onMinimize={nothing}
      />
      <ConnectionBar connection={connection} />
    </>
  )
}

export function Writing({ draft = '', watched = true, send = 'composer.send' as const }) {
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
      files={{ maxBytes: 10_485_760, attach: nothing, attached: false, tray: null }}
    />
  )
}

type FormStateProps = {
  readonly form: Form
  readonly given?: FormAnswers
  readonly faults?: { readonly [id: string]: AnswerFault }
  readonly offline?: boolean
  readonly chosenGroup?: number | null
  readonly problem?: boolean
  readonly submitting?: boolean
}

export function FormState({ form, given = {}, faults = {}, offline = false, ...rest }: FormStateProps) {
  const { chosenGroup = null, problem = false, submitting = false } = rest
  const [answers, setAnswers] = useState<FormAnswers>(given)
  const status = offline ? 'offline' : 'online'
  return (
    <>
      <Top chatting={false} agents={offline ? [] : [smith]} status={status} />
      <PrechatForm
        view={{
          form,
          answers,
          faults,
          chosenGroup,
          submitting,
          problem: problem ? 'internal' : null,
          setAnswer: (id, value) => setAnswers((now) => ({ ...now, [id]: value })),
          submit: nothing,
        }}
        status={status}
        starting={false}
        tried={Object.keys(faults).length > 0}
      />
    </>
  )
}

export function List(props: Partial<MessageListProps>) {
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

export const late = noon + 7 * minute
export const everyFault: { readonly [id: string]: AnswerFault } = {
  name: 'required',
  email: 'email',
  select: 'required',
  group: 'required',
  radio: 'required',
  checkbox: 'required',
  text: 'required',
}

export function ClosedState() {
  const texts = useTexts()
  return (
    <>
      <Top chatting={false} agents={[{ ...smith, present: false }]} />
      <List readUpTo={late} />
      <ClosedFooter line={texts.t('closed.line')} onStartAgain={nothing} />
    </>
  )
}

export function ProblemState() {
  const texts = useTexts()
  return (
    <>
      <Top agents={[]} chatting={false} />
      <ProblemNote text={texts.t('form.failed')} action={{ label: texts.t('problem.retry'), run: nothing }} />
    </>
  )
}

export const trouble = (
  kind: ConnectionTrouble['kind'],
  reason: string | null = null,
): ConnectionTrouble => ({
  kind,
  reason,
  troubled: true,
  retry: kind === 'stopped' ? null : nothing,
})

/** Begins at five, so that the line shows how far it has come. */
export function MovingQueue() {
  const [position, setPosition] = useState(5)
  useEffect(() => setPosition(3), [])
  return <QueuePanel queue={{ position, waitSeconds: 240 }} />
}
