import type { ReactNode } from 'react'
import { EmptyConversation } from '../../components/chat/EmptyConversation.tsx'
import { LeftMessage } from '../../components/chat/LeftMessage.tsx'
import {
  chunked,
  everyKind,
  longTalk,
  noon,
  pendingMessage,
  shortTalk,
} from '../../components/fixtures/events.ts'
import { bareForm, consentForm, fullForm, postForm, shortForm } from '../../components/fixtures/forms.ts'
import { crowd, smith } from '../../components/fixtures/people.ts'
import { Skeleton } from '../../components/ui/Skeleton.tsx'
import { eventId } from '../../model/ids.ts'
import { composerStates } from './composerStates.tsx'
import { greetingStates } from './greetings.tsx'
import {
  ClosedState,
  everyFault,
  FormState,
  List,
  late,
  MovingQueue,
  noHistory,
  nothing,
  ProblemState,
  Top,
  trouble,
  Writing,
} from './parts.tsx'
import { RatingState } from './RatingState.tsx'
import { richStates } from './richStates.tsx'

export type GalleryState = {
  readonly name: string
  readonly content: ReactNode
  /** Stands beside the window instead of in it. Default false. */
  readonly beside?: boolean
}

/** Every screen part in every state, as the window shows it. */
export const states: readonly GalleryState[] = [
  { name: 'form', content: <FormState form={shortForm} /> },
  { name: 'form with every field', content: <FormState form={fullForm} /> },
  { name: 'form with faults', content: <FormState form={fullForm} faults={everyFault} /> },
  { name: 'form refused', content: <FormState form={shortForm} problem /> },
  { name: 'form while starting', content: <FormState form={shortForm} submitting /> },
  { name: 'form, nobody there', content: <FormState form={shortForm} offline /> },
  {
    name: 'form, nobody in the group',
    content: <FormState form={fullForm} given={{ group: 'g1' }} chosenGroup={1} offline />,
  },
  { name: 'form with a consent', content: <FormState form={consentForm} faults={{ consent: 'required' }} /> },
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
  { name: 'rating', content: <RatingState form={bareForm} /> },
  { name: 'rating with a question', content: <RatingState form={postForm} score={0} /> },
  { name: 'rating refused', content: <RatingState form={postForm} score={1} progress="failed" /> },
  {
    name: 'rating given',
    content: <RatingState form={postForm} score={1} comment="Quick and kind." progress="done" />,
  },
  {
    name: 'message left',
    content: (
      <>
        <Top agents={[]} status="offline" />
        <List chunks={chunked(shortTalk.slice(2, 3))} />
        <LeftMessage awaited />
        <Writing watched={false} />
      </>
    ),
  },
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
  ...greetingStates,
  {
    name: 'unread messages',
    content: (
      <>
        <Top />
        <List unreadFrom={shortTalk.findLast(({ authorId }) => authorId === smith.id)?.id ?? null} />
        <Writing />
      </>
    ),
  },
  ...richStates,
  ...composerStates,
]
