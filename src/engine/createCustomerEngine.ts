import { createClient } from '../client/createClient.ts'
import { isConnected } from '../store/connection.ts'
import { createStore } from '../store/createStore.ts'
import { chosenGroup } from '../store/forms/chosenGroup.ts'
import { activeThread, currentChat } from '../store/selectors.ts'
import type { CustomerEngine, CustomerEngineOptions } from './CustomerEngine.ts'
import { createOutbox } from './createOutbox.ts'
import { createAnswers } from './customer/createAnswers.ts'
import { createConnectionView } from './customer/createConnectionView.ts'
import { createDelivery } from './customer/createDelivery.ts'
import { createGreetingActs } from './customer/createGreetingActs.ts'
import { createHome } from './customer/createHome.ts'
import { createMessages } from './customer/createMessages.ts'
import { createPostbacks } from './customer/createPostbacks.ts'
import { createRating } from './customer/createRating.ts'
import { createReads } from './customer/createReads.ts'
import { createResume } from './customer/createResume.ts'
import { createSeen } from './customer/createSeen.ts'
import { createSneakPeek } from './customer/createSneakPeek.ts'
import { createTypingExpiry } from './customer/createTypingExpiry.ts'
import { createVisitor } from './customer/createVisitor.ts'
import { customerOf } from './customer/fillForm.ts'
import { judgeDisconnect, judgeLogin } from './customerConnectionPolicy.ts'
import { identityKey } from './keptIdentity.ts'
import { createCustomerApi } from './translate/customer_v3_2/createCustomerApi.ts'
import { readDisconnect, readRegion } from './translate/customer_v3_2/readDisconnect.ts'
import { readLogin } from './translate/customer_v3_2/readLogin.ts'
import { writeLogin } from './translate/customer_v3_2/writeLogin.ts'
import { translatePush } from './translate/customer_v3_2.ts'

/**
 * Makes the visitor's side of one license. Nothing is asked of the network before `connect`, and nothing is stored
 * before `interacted`.
 * @example
 * const engine = createCustomerEngine({ platform, server, license: 1, group: 0, sneakPeek: true, keepIdentity: true })
 * engine.connect()
 * engine.sendMessage('Hello')
 */
export function createCustomerEngine(options: CustomerEngineOptions): CustomerEngine {
  const { platform, group } = options
  const { clock, page, chance, ids } = platform
  const store = createStore()
  store.apply({ type: 'sneakPeekOffered', offered: options.sneakPeek })

  const home = createHome(options)
  const connectionView = createConnectionView({ clock, store })
  const typing = createTypingExpiry({ clock, store })
  const answers = createAnswers({
    session: platform.session,
    key: identityKey(options.server, options.license),
    store,
  })

  const isOnline = () => isConnected(store.getState().connection)
  const isMissed = () => {
    const chat = currentChat(store.getState())
    return chat !== null && activeThread(chat) !== null && page.visible()
  }

  const client = createClient({
    platform,
    prepare: home.prepare,
    dropToken: () => home.token().drop(),
    switchRegion: home.switchRegion,
    login: () =>
      writeLogin({
        bearer: home.bearer(),
        groupId: group,
        customer: visitor.customer(),
        page: visitor.page(),
        referrer: page.referrer(),
        sideStorage: home.token().sideStorage(),
      }),
    judgeLogin: (error) => judgeLogin(error.type, readRegion(error.data)),
    judgePush: (action, payload) => {
      const disconnect = readDisconnect(action, payload)
      return disconnect && judgeDisconnect(disconnect, isMissed)
    },
    onState: (state) => {
      connectionView.show(state)
      if (state.kind === 'waiting' || state.kind === 'paused' || state.kind === 'stopped') outbox.suspend()
      if (state.kind === 'stopped') outbox.failAll(state.reason)
    },
    onLogin: async (payload) => {
      const login = readLogin(payload)
      if (login === null) return client.refuse({ verdict: { kind: 'retry' }, reason: 'internal' })
      const resumed = await resume(login)
      if (!isOnline()) return
      // A chat that cannot be read now is no state to go on from: the next login looks again.
      if (!resumed.ok) return client.refuse({ verdict: { kind: 'retry' }, reason: resumed.failure })
      outbox.flush()
      seen.flush()
      reads.refreshGroups()
    },
    onPush: (action, payload) => {
      const translation = translatePush(action, payload, clock.now())
      if (translation.kind === 'sideStorage') home.token().setSideStorage(translation.values)
      if (translation.kind !== 'changes') return
      store.apply(...translation.changes)
      for (const change of translation.changes) typing.watch(change)
    },
  })

  const api = createCustomerApi(client.request)
  const resume = createResume({ store, api, ids })
  const outbox = createOutbox({
    clock,
    chance,
    deliver: createDelivery({ store, api, group, refuse: client.refuse }),
    onFailed: (entry, reason) => messages.noteFailure(entry, reason),
  })
  const messages = createMessages({ platform, store, outbox })
  const postbacks = createPostbacks({ store, api, messages })
  const rating = createRating({ store, api })
  const greeting = createGreetingActs({ store, api })
  const reads = createReads({ store, api })
  const sneakPeek = createSneakPeek({
    clock,
    store,
    send: (chat, text) => void api.sendSneakPeek(chat, text),
  })
  const seen = createSeen({
    store,
    page,
    send: async (chat, event) => (await api.markSeen(chat, event)).ok,
  })
  const visitor = createVisitor({
    platform,
    customer: options.customer ?? {},
    onPage: (next) => void (isOnline() && api.updatePage(next)),
    onCustomer: (patch) => void (isOnline() && api.updateCustomer(patch)),
  })

  const connect = () => {
    visitor.follow()
    client.connect()
  }

  return {
    store,
    group,
    connect,
    resume: connect,
    interacted: () => {
      answers.keep()
      const changed = home.keep() === 'other'
      if (changed) client.refuse({ verdict: { kind: 'freshToken' }, reason: 'access_token_expired' })
    },
    setVisibility: (visibility) => store.apply({ type: 'visibilityChanged', visibility }),
    setAnswer: answers.give,
    startChat: (input) => {
      if (input.form !== null) visitor.update(customerOf(input.form, input.answers))
      const groupId = input.form === null ? null : chosenGroup(input.form, input.answers)
      messages.start({ ...input, groupId: groupId ?? input.groupId })
    },
    sendMessage: (text) => {
      sneakPeek.clear()
      messages.send(text)
    },
    retryMessage: messages.retry,
    removeMessage: messages.remove,
    submitForm: (type, form) => {
      const given = store.getState().forms[type].answers
      if (type === 'postchat') return messages.answerPostchat(form, given)
      const groupId = chosenGroup(form, given) ?? group
      const continuous = store.getState().groups.statuses[groupId] === 'offline'
      visitor.update(customerOf(form, given))
      messages.start({ form, answers: given, groupId, text: null, continuous })
    },
    endChat: () => {
      const chat = currentChat(store.getState())
      sneakPeek.clear()
      if (chat?.named) void api.deactivateChat(chat.id)
    },
    startAgain: () => store.apply({ type: 'startAgainAsked' }),
    pressButton: postbacks.press,
    rate: rating.rate,
    commentRating: rating.comment,
    acceptGreeting: greeting.accept,
    dismissGreeting: greeting.dismiss,
    setSneakPeekText: sneakPeek.write,
    setSneakPeekEnabled: (on) => {
      if (!on) sneakPeek.clear()
      store.apply({ type: 'sneakPeekSwitched', on })
    },
    offerSneakPeek: (offered) => {
      if (!offered) sneakPeek.clear()
      store.apply({ type: 'sneakPeekOffered', offered })
    },
    markSeen: seen.mark,
    loadHistory: reads.history,
    read: reads,
    setPage: visitor.setPage,
    updateCustomer: visitor.update,
    close: () => {
      visitor.close()
      sneakPeek.close()
      typing.close()
      connectionView.close()
      outbox.close()
      client.close()
    },
  }
}
