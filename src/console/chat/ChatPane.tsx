import { useCallback, useMemo } from 'react'
import { MessageList } from '../../components/messages/MessageList.tsx'
import { ProblemNote } from '../../components/ui/ProblemNote.tsx'
import type { LoadState } from '../../engine/agent/createProgress.ts'
import type { ChatState } from '../../store/chatState.ts'
import { chunksOf } from '../../store/timeline.ts'
import { useAgentEngine, useAgentState, useProgress } from '../desk/AgentContext.ts'
import { type ChatStanding, customerOf, standingOf } from '../lists/chatLists.ts'
import { texts } from '../texts.ts'
import { ChatHeader } from './ChatHeader.tsx'
import { ReplyBox } from './ReplyBox.tsx'
import { SneakPeekBubble } from './SneakPeekBubble.tsx'
import { typingUser } from './typingUser.ts'
import type { Command } from './useCommand.ts'

type ChatPaneProps = {
  readonly chat: ChatState
  readonly draft: string
  readonly onDraft: (text: string) => void
  readonly close: Command
  readonly reopen: Command
  readonly follow: Command
  readonly detailsShown: boolean
  readonly onDetails: () => void
  readonly onBack: () => void
}

const problems: { readonly [reason: string]: string } = texts.chat.problems
const loading: LoadState = { kind: 'loading' }

/** The open chat: who it is, what was said, what is being written on both sides. */
export function ChatPane(props: ChatPaneProps) {
  const { chat, draft, onDraft, close, reopen, follow } = props
  const engine = useAgentEngine()
  const me = useAgentState((state) => state.session.me?.id ?? null)
  const load = useProgress((state) => state.chats[chat.id] ?? loading)
  const { id, timeline, sneakPeek } = chat
  const chunks = useMemo(() => chunksOf(timeline), [timeline])
  const customer = customerOf(chat)
  const standing = standingOf(chat, me)
  const peeker = sneakPeek === null ? null : (chat.users[sneakPeek.userId] ?? null)
  const problem = close.problem ?? reopen.problem ?? follow.problem

  const onSeen = useCallback(() => engine.markSeen(id), [engine, id])
  const onRetry = useCallback(
    (message: Parameters<typeof engine.retryMessage>[1]) => engine.retryMessage(id, message),
    [engine, id],
  )
  const onRemove = useCallback(
    (message: Parameters<typeof engine.removeMessage>[1]) => engine.removeMessage(id, message),
    [engine, id],
  )

  function change(text: string) {
    onDraft(text)
    engine.setTyping(id, text.trim() !== '')
  }

  function send(text: string) {
    onDraft('')
    engine.setTyping(id, false)
    engine.sendMessage(id, text)
  }

  return (
    <>
      <ChatHeader
        customer={customer}
        standing={standing}
        followed={chat.followed}
        close={close}
        reopen={reopen}
        follow={follow}
        detailsShown={props.detailsShown}
        onDetails={props.onDetails}
        onBack={props.onBack}
      />
      <p
        role="alert"
        className={
          problem === null
            ? 'hidden'
            : 'border-b border-line bg-raised px-4 py-2 text-secondary text-negative'
        }
      >
        {problem !== null && (problems[problem] ?? texts.chat.problems.other)}
      </p>
      {load.kind === 'failed' && chunks.every(({ events }) => events.length === 0) ? (
        <ProblemNote
          text={texts.chat.failed}
          action={{ label: texts.chat.retry, run: () => engine.reloadChat(id) }}
        />
      ) : (
        <MessageList
          key={id}
          chunks={chunks}
          pending={chat.pending}
          me={me}
          users={chat.users}
          readUpTo={customer?.seenUpTo ?? null}
          typing={typingUser(chat, me)}
          history={{ loadOlder: null, loading: load.kind === 'loading', failed: false }}
          onRetry={onRetry}
          onRemove={onRemove}
          onSeen={onSeen}
          tail={sneakPeek === null ? null : <SneakPeekBubble text={sneakPeek.text} author={peeker} />}
        />
      )}
      <ReplyBox text={draft} note={noteOn(standing, chat.followed)} onText={change} onSend={send} />
    </>
  )
}

/** What a reply does beside being sent. */
function noteOn(standing: ChatStanding, followed: boolean): string | null {
  switch (standing) {
    case 'mine':
      return null
    case 'queued':
      return texts.chat.queued
    case 'others':
      return followed ? texts.chat.following : texts.chat.notIn
    default:
      return texts.chat.closed
  }
}
