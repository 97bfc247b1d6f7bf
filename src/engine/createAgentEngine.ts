import { createClient, type Prepared } from '../client/createClient.ts'
import type { ChatId } from '../model/ids.ts'
import { success } from '../model/result.ts'
import { createStore } from '../store/createStore.ts'
import type { AgentEngine, AgentEngineOptions } from './agent/AgentEngine.ts'
import { judgeAgentLogin, judgeAgentPush } from './agent/agentPolicy.ts'
import { connectionView } from './agent/connectionView.ts'
import { type AgentContext, myId } from './agent/context.ts'
import { createChatList } from './agent/createChatList.ts'
import { createFollowing } from './agent/createFollowing.ts'
import { createProgress } from './agent/createProgress.ts'
import { createSeenMarker } from './agent/createSeenMarker.ts'
import { createSender } from './agent/createSender.ts'
import { createTroubleTimer } from './agent/createTroubleTimer.ts'
import { createTyping } from './agent/createTyping.ts'
import { createTypingWatch } from './agent/createTypingWatch.ts'
import { loadChat } from './agent/loadChat.ts'
import { run } from './agent/run.ts'
import { createPushNotes } from './createPushNotes.ts'
import { createAgentApi } from './translate/agent_v3_0/createAgentApi.ts'
import { agentRtmPath, readLogin, readPush, writeLogin } from './translate/agent_v3_0.ts'

/** While the page is in view the list is read again this often: only followers hear of other agents' messages. */
const refreshEveryMs = 30_000
/** A sign-out does not wait longer for the server's answer. */
const logoutTimeoutMs = 2_000

/**
 * Makes the agent's side of one license. Nothing is asked of the network before `connect`.
 * Source: Agent Chat RTM API 3.0.
 * @example
 * const engine = createAgentEngine({ platform, server: location.origin, tokens, restoreStatus: true, timezone })
 * engine.connect()
 */
export function createAgentEngine(options: AgentEngineOptions): AgentEngine {
  const { platform, server, tokens, timezone } = options
  const { clock, ids, page } = platform
  const store = createStore()
  const progress = createProgress()
  const note = createPushNotes()
  let token: string | null = null
  let rejected: string | null = null
  let restoreStatus = options.restoreStatus
  let openChat: ChatId | null = null
  let cancelRefresh: () => void = () => undefined

  const trouble = createTroubleTimer({ store, clock })
  const client = createClient({
    platform,
    prepare,
    login: () => writeLogin(token ?? '', restoreStatus, timezone),
    judgeLogin: judgeAgentLogin,
    judgePush: judgeAgentPush,
    dropToken: () => {
      rejected = token
    },
    // The console is served by the server that it talks to; the policy never sends it elsewhere.
    switchRegion: () => undefined,
    onState: (state) => {
      const connection = connectionView(state)
      store.apply({ type: 'connectionChanged', connection })
      trouble.look(connection.kind)
    },
    onLogin,
    onPush,
  })
  const context: AgentContext = { api: createAgentApi(client.request), store, progress, clock, ids }
  const { api } = context
  const list = createChatList(context)
  const following = createFollowing(context)
  const sender = createSender(context)
  const typing = createTyping(context)
  const typingWatch = createTypingWatch(context)
  const markSeen = createSeenMarker(context)
  const stopWatchingPage = page.onVisibilityChange((visible) => {
    if (visible) lookAgain()
  })

  async function prepare(): Promise<Prepared> {
    const answer = await tokens.token(rejected)
    if (!answer.ok) {
      const verdict =
        answer.failure === 'refused'
          ? ({ kind: 'stop', mayResume: false } as const)
          : ({ kind: 'retry' } as const)
      return { ok: false, failure: { verdict, reason: answer.failure } }
    }
    token = answer.value
    return success({ url: `${server.replace(/^http/, 'ws')}${agentRtmPath}` })
  }

  function onLogin(payload: object) {
    const { me, chats } = readLogin(payload)
    restoreStatus = true
    store.apply(
      { type: 'loggedIn', me },
      ...chats.map((chat) => ({ type: 'chatReceived', chat, fresh: false }) as const),
    )
    list.refresh()
    refreshLater()
    if (openChat !== null) void loadChat(context, openChat).then(following.review)
  }

  function onPush(action: string, payload: object) {
    const news = readPush(action, payload, clock.now())
    if (news === null) return note(action, 'unknown')
    store.apply(...news.changes)
    typingWatch.saw(news.changes)
    if (news.listInDoubt) list.refresh()
    following.review()
  }

  /** Not every account may follow every chat: what is not told has to be asked for. */
  function lookAgain() {
    list.refresh()
    if (openChat !== null && !following.hears(openChat)) void loadChat(context, openChat)
  }

  function refreshLater() {
    cancelRefresh()
    cancelRefresh = clock.after(refreshEveryMs, () => {
      if (page.visible()) lookAgain()
      refreshLater()
    })
  }

  function close() {
    cancelRefresh()
    trouble.close()
    stopWatchingPage()
    typing.close()
    typingWatch.close()
    client.close()
  }

  return {
    store,
    progress,
    connect: client.connect,
    openChat: (chat) => {
      if (chat === openChat) return
      openChat = chat
      following.lookAt(chat)
      if (chat !== null) void loadChat(context, chat).then(following.review)
    },
    reloadChat: (chat) => void loadChat(context, chat),
    reloadChats: list.refresh,
    loadMoreChats: list.more,
    sendMessage: sender.send,
    retryMessage: sender.retry,
    removeMessage: sender.remove,
    setTyping: typing.set,
    markSeen,
    closeChat: (chat) => run(api.closeThread(chat)),
    reopenChat: (chat) =>
      run(api.activateChat(chat), (received) =>
        store.apply({ type: 'chatReceived', chat: received, fresh: false }),
      ),
    setFollowed: following.setFollowed,
    setRoutingStatus: (status) =>
      run(api.setRoutingStatus(status), () => {
        const me = myId(context)
        if (me !== null) store.apply({ type: 'routingStatusChanged', agentId: me, status })
      }),
    logOut: async () => {
      await Promise.race([
        api.logout(),
        new Promise<void>((resolve) => clock.after(logoutTimeoutMs, resolve)),
      ])
      close()
    },
    close,
  }
}
