import { contentLimits } from '../protocol/limits.ts'
import { isConnected } from '../store/connection.ts'
import { createStore } from '../store/createStore.ts'
import { activeThread, currentChat } from '../store/selectors.ts'
import type { CustomerEngine, CustomerEngineOptions } from './CustomerEngine.ts'
import {
  type ConnectionListener,
  type CustomerConnection,
  createCustomerConnection,
} from './createCustomerConnection.ts'
import { createOutbox } from './createOutbox.ts'
import { createPushNotes } from './createPushNotes.ts'
import { createAnswers } from './customer/createAnswers.ts'
import { createConnectionView } from './customer/createConnectionView.ts'
import { createDelivery } from './customer/createDelivery.ts'
import { createDrafts } from './customer/createDrafts.ts'
import { createFormActs } from './customer/createFormActs.ts'
import { createGreetingActs } from './customer/createGreetingActs.ts'
import { createMasking } from './customer/createMasking.ts'
import { createMessages } from './customer/createMessages.ts'
import { createPostbacks } from './customer/createPostbacks.ts'
import type { Rating } from './customer/createRating.ts'
import { createReads } from './customer/createReads.ts'
import { createResume } from './customer/createResume.ts'
import { createSeen } from './customer/createSeen.ts'
import { createSneakPeek } from './customer/createSneakPeek.ts'
import { createSoundSwitch } from './customer/createSoundSwitch.ts'
import { createTypingExpiry } from './customer/createTypingExpiry.ts'
import { createUnsent } from './customer/createUnsent.ts'
import { createUploadsOnDemand } from './customer/createUploadsOnDemand.ts'
import { splitText } from './customer/splitText.ts'
import { identityKey, tabKeys } from './keptIdentity.ts'
import { customerV32 } from './translate/customer_v3_2.ts'

/**
 * Makes the visitor's side of one license. Nothing is asked of the network before `connect`, and nothing is stored
 * before `interacted`.
 * @param earlier the visitor's connection, where there is one already; the engine takes it over, and closes it in the end
 * @example
 * const engine = createCustomerEngine({ platform, server, license: 1, group: 0, sneakPeek: true, keepIdentity: true })
 * engine.connect()
 * engine.sendMessage('Hello')
 */
export function createCustomerEngine(
  options: CustomerEngineOptions,
  earlier?: CustomerConnection,
): CustomerEngine {
  const { platform, license, group, limits = contentLimits } = options
  const { clock, page, chance, ids } = platform
  const translator = options.translator ?? customerV32
  const key = identityKey(options.server, license)
  const [unsentKey, draftKey] = tabKeys(key)
  const { mask, maskUnfinished } = createMasking(options.maskPatterns ?? [])
  const store = createStore()
  store.apply({ type: 'sneakPeekOffered', offered: options.sneakPeek })

  const connectionView = createConnectionView({ clock, store })
  const typing = createTypingExpiry({ clock, store })
  const note = createPushNotes()
  const answers = createAnswers({ session: platform.session, key, store })
  const drafts = createDrafts(platform.session, draftKey)
  const setSoundEnabled = createSoundSwitch({ local: platform.local, key: `${key}:sound`, store })

  const isOnline = () => isConnected(store.getState().connection)
  const isMissed = () => {
    const chat = currentChat(store.getState())
    return chat !== null && activeThread(chat) !== null && page.visible()
  }

  const listener: ConnectionListener = {
    isMissed,
    onState: (state) => {
      connectionView.show(state)
      if (state.kind === 'waiting' || state.kind === 'paused' || state.kind === 'stopped') outbox.suspend()
      if (state.kind === 'stopped') outbox.failAll(state.reason)
    },
    onLogin: async (payload) => {
      const login = translator.readLogin(payload)
      if (login === null) return line.refuse({ verdict: { kind: 'retry' }, reason: 'internal' })
      const resumed = await resume(login)
      if (!isOnline()) return
      // A chat that cannot be read now is no state to go on from: the next login looks again.
      if (!resumed.ok) return line.refuse({ verdict: { kind: 'retry' }, reason: resumed.failure })
      outbox.flush()
      seen.flush()
      reads.refreshGroups()
    },
    onPush: (action, payload) => {
      const translation = translator.translatePush(action, payload, clock.now())
      if (translation.kind !== 'changes') return note(action, translation.kind)
      store.apply(...translation.changes)
      for (const change of translation.changes) typing.watch(change)
    },
  }

  const line = earlier ?? createCustomerConnection(options, listener)
  const { visitor } = line
  const api = translator.createApi(line.request)
  const resume = createResume({ store, api, ids })
  const outbox = createOutbox({
    clock,
    chance,
    deliver: createDelivery({ store, api, group, refuse: line.refuse }),
    onFailed: (entry, reason) => messages.noteFailure(entry, reason),
  })
  const messages = createMessages({ platform, store, outbox, messageBytes: limits.messageBytes })
  const unsent = createUnsent({ session: platform.session, key: unsentKey, store, send: messages.sendAgain })
  const postbacks = createPostbacks({ store, api, messages })
  const greeting = createGreetingActs({ store, api })
  const reads = createReads({ store, api, server: options.server })
  const sneakPeek = createSneakPeek({
    clock,
    store,
    mask: maskUnfinished,
    send: (chat, text) => void api.sendSneakPeek(chat, text),
  })
  const uploads = createUploadsOnDemand({
    ids,
    files: platform.files,
    store,
    home: line.home,
    license,
    version: translator.version,
    maxBytes: limits.fileBytes,
    send: messages.sendFile,
  })
  const seen = createSeen({ store, page, send: async (chat, event) => (await api.markSeen(chat, event)).ok })

  /** Comes with the first opinion: most visitors have none. */
  const giveOpinion = (give: (rating: Rating) => Promise<boolean>): Promise<boolean> =>
    import('./customer/createRating.ts').then(
      ({ createRating }) => give(createRating({ store, api })),
      () => false,
    )
  const formActs = createFormActs({ store, group, mask, visitor, greeting, messages })

  line.handOver(listener)

  return {
    store,
    license,
    server: options.server,
    group,
    connect: line.connect,
    resume: line.connect,
    interacted: () => {
      answers.keep()
      drafts.keep()
      unsent.keep()
      line.interacted()
    },
    setVisibility: (visibility) => store.apply({ type: 'visibilityChanged', visibility }),
    setAnswer: (form, fieldId, value) => store.apply({ type: 'answerGiven', form, fieldId, value }),
    ...formActs,
    sendMessage: (text) => {
      sneakPeek.clear()
      greeting.accept()
      messages.send(mask(text))
    },
    mask,
    countMessages: (text) => splitText(text, limits.messageBytes).length,
    readDraft: drafts.read,
    keepDraft: (chat, text) => drafts.write(chat, mask(text)),
    attachFiles: uploads.attach,
    cancelUpload: uploads.cancel,
    retryUpload: uploads.retry,
    sendUploads: uploads.send,
    limits,
    retryMessage: messages.retry,
    removeMessage: messages.remove,
    endChat: () => {
      const chat = currentChat(store.getState())
      sneakPeek.clear()
      if (chat?.named) void api.deactivateChat(chat.id)
    },
    startAgain: () => store.apply({ type: 'startAgainAsked' }),
    pressButton: postbacks.press,
    sendSystemMessage: async (text, recipients) => {
      const chat = currentChat(store.getState())
      return chat?.named ? (await api.sendSystemMessage(chat.id, { text: mask(text), recipients })).ok : false
    },
    rate: (score) => giveOpinion((rating) => rating.rate(score)),
    commentRating: (text) => giveOpinion((rating) => rating.comment(mask(text))),
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
    setSoundEnabled,
    markSeen: seen.mark,
    loadHistory: reads.history,
    read: reads,
    setPage: visitor.setPage,
    updateCustomer: visitor.update,
    forget: () => {
      answers.stop()
      drafts.stop()
      unsent.stop()
      line.forget()
    },
    close: () => {
      answers.close()
      unsent.stop()
      uploads.close()
      sneakPeek.close()
      typing.close()
      connectionView.close()
      outbox.close()
      line.close()
    },
  }
}
