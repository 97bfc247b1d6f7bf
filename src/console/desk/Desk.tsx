import { useEffect, useLayoutEffect, useReducer, useRef, useState } from 'react'
import { TextsProvider } from '../../components/ui/TextsContext.tsx'
import { createWindowFocus } from '../../components/window/createWindowFocus.ts'
import { WindowFocusContext } from '../../components/window/WindowFocus.tsx'
import type { AgentEngine } from '../../engine/agent/AgentEngine.ts'
import type { ChatId } from '../../model/ids.ts'
import { chatById } from '../../store/selectors.ts'
import { ChatPane } from '../chat/ChatPane.tsx'
import { useCommand } from '../chat/useCommand.ts'
import { CustomerPanel } from '../customer/CustomerPanel.tsx'
import { ChatLists } from '../lists/ChatLists.tsx'
import { customerOf, standingOf } from '../lists/chatLists.ts'
import { useChatLists } from '../lists/useChatLists.ts'
import { messageWords } from '../messageWords.ts'
import { ShortcutHelp } from '../shortcuts/ShortcutHelp.tsx'
import { useShortcuts } from '../shortcuts/useShortcuts.ts'
import { texts } from '../texts.ts'
import { AgentBar } from './AgentBar.tsx'
import { AgentContext, useAgentEngine, useAgentState, useProgress } from './AgentContext.ts'
import { ConnectionNote } from './ConnectionNote.tsx'
import { initialDesk, reduceDesk } from './deskState.ts'
import { focusList, neighborOf, showOpenRow } from './moveThroughLists.ts'
import { useOpenChat } from './useOpenChat.ts'
import { useTitle } from './useTitle.ts'

type DeskProps = {
  readonly engine: AgentEngine
  readonly groupNames: Readonly<Record<number, string>>
  readonly onSignOut: () => void
}

/** Where a signed-in agent works: lists, the open chat, the customer. */
export function Desk({ engine, groupNames, onSignOut }: DeskProps) {
  return (
    <AgentContext.Provider value={engine}>
      <TextsProvider texts={messageWords}>
        <Panes groupNames={groupNames} onSignOut={onSignOut} />
      </TextsProvider>
    </AgentContext.Provider>
  )
}

function Panes({ groupNames, onSignOut }: Omit<DeskProps, 'engine'>) {
  const engine = useAgentEngine()
  const [desk, dispatch] = useReducer(reduceDesk, initialDesk)
  const [drafts, setDrafts] = useState<Readonly<Record<string, string>>>({})
  const panes = useRef<HTMLDivElement>(null)
  const main = useRef<HTMLElement>(null)
  const [focus] = useState(createWindowFocus)
  const lists = useChatLists()
  const load = useProgress((state) => state.list)
  const more = useProgress((state) => state.more)
  const connection = useAgentState((state) => state.connection)
  const me = useAgentState((state) => state.session.me)
  const { openChatId, pane, helpShown } = desk
  const chat = useAgentState((state) => (openChatId === null ? null : chatById(state, openChatId)))
  const standing = chat === null ? null : standingOf(chat, me?.id ?? null)
  const subject = openChatId ?? ''
  const accepting = me?.kind === 'agent' && me.routingStatus === 'accepting_chats'

  const close = useCommand(subject, () => onChat(engine.closeChat))
  const reopen = useCommand(subject, () => onChat(engine.reopenChat))
  const follow = useCommand(subject, () => onChat((id) => engine.setFollowed(id, chat?.followed !== true)))
  const switchRouting = useCommand('', () =>
    engine.setRoutingStatus(accepting ? 'not_accepting_chats' : 'accepting_chats'),
  )
  const canSwitch = me !== null && connection.kind === 'online' && !switchRouting.busy

  useOpenChat(openChatId)
  useEffect(() => {
    if (openChatId !== null) showOpenRow(panes.current)
  }, [openChatId])
  useLayoutEffect(() => {
    focus.attach(main.current)
    return () => focus.attach(null)
  }, [focus])
  useTitle(lists.mine)

  function onChat<Outcome>(act: (chat: ChatId) => Promise<Outcome>) {
    return openChatId === null ? Promise.reject(new Error('No chat is open')) : act(openChatId)
  }

  function open(chatId: ChatId) {
    dispatch({ type: 'chatOpened', chatId })
    focus.enter()
  }

  function move(step: 1 | -1) {
    const next = neighborOf(lists, openChatId, step)
    if (next !== null) dispatch({ type: 'chatOpened', chatId: next })
  }

  useShortcuts({
    next: () => move(1),
    previous: () => move(-1),
    mine: () => focusList(panes.current, 'mine'),
    queued: () => focusList(panes.current, 'queued'),
    all: () => focusList(panes.current, 'all'),
    reply: chat === null ? null : focus.enter,
    close: standing === null || standing === 'closed' ? null : close.run,
    accepting: canSwitch ? switchRouting.run : null,
    details: chat === null ? null : () => dispatch({ type: 'detailsToggled' }),
    help: () => dispatch({ type: 'helpShown', shown: true }),
    back: () => {
      const focused = document.activeElement
      if (focused instanceof HTMLElement && focused.matches('input, textarea')) focused.blur()
      else dispatch({ type: 'wentBack' })
    },
  })

  return (
    <div ref={panes} className="desk text-body text-ink" data-pane={pane}>
      <ConnectionNote connection={connection} onConnect={engine.connect} onReload={() => location.reload()} />
      <div className="lists flex min-h-0 flex-col border-e border-line bg-surface">
        <AgentBar
          me={me?.kind === 'agent' ? me : null}
          accepting={accepting}
          onAccepting={canSwitch ? switchRouting.run : null}
          onHelp={() => dispatch({ type: 'helpShown', shown: true })}
          onSignOut={onSignOut}
        />
        <ChatLists
          lists={lists}
          load={load}
          openChatId={openChatId}
          onOpen={open}
          onMore={more === 'none' ? null : engine.loadMoreChats}
          loadingMore={more === 'loading'}
          onRetry={engine.reloadChats}
        />
      </div>
      <main ref={main} tabIndex={-1} className="chat flex min-h-0 min-w-0 flex-col bg-surface outline-none">
        {chat === null ? (
          <NoChat gone={openChatId !== null && load.kind === 'loaded'} />
        ) : (
          <WindowFocusContext.Provider value={focus}>
            <ChatPane
              chat={chat}
              draft={drafts[chat.id] ?? ''}
              onDraft={(text) => setDrafts((known) => ({ ...known, [chat.id]: text }))}
              close={close}
              reopen={reopen}
              follow={follow}
              detailsShown={pane === 'customer'}
              onDetails={() => dispatch({ type: 'detailsToggled' })}
              onBack={() => dispatch({ type: 'wentBack' })}
            />
          </WindowFocusContext.Provider>
        )}
      </main>
      <CustomerPanel
        chat={chat}
        customer={chat === null ? null : customerOf(chat)}
        groupNames={groupNames}
        onClose={() => dispatch({ type: 'detailsToggled' })}
      />
      <ShortcutHelp open={helpShown} onClose={() => dispatch({ type: 'helpShown', shown: false })} />
    </div>
  )
}

function NoChat({ gone }: { readonly gone: boolean }) {
  return (
    <div className="flex grow flex-col items-center justify-center gap-1 p-8 text-center">
      <p className="text-body font-medium text-ink">{gone ? texts.chat.gone : texts.chat.none}</p>
      <p className="text-secondary text-muted">{texts.chat.noneHint}</p>
    </div>
  )
}
