import type { RichMessageButton } from '../model/event.ts'
import type { Form, FormAnswers, FormType } from '../model/form.ts'
import type { AgentCard } from '../model/greeting.ts'
import type { GroupStatus } from '../model/group.ts'
import type { ChatId, CustomId } from '../model/ids.ts'
import type { UrlInfo } from '../model/urlInfo.ts'
import type { Platform } from '../platform/ports.ts'
import type { Store } from '../store/createStore.ts'
import type { Visibility } from '../store/view.ts'
import type { EventPlace } from './customer/createPostbacks.ts'
import type { SiteIdentity } from './siteIdentity.ts'
import type { CustomerTranslator } from './translate/CustomerTranslator.ts'

export type CustomerEngineOptions = {
  readonly platform: Platform
  /** Origin of the server, such as `https://chat.example.com`. */
  readonly server: string
  readonly license: number
  /** The group whose form, agents and greetings are shown; 0 is everybody. */
  readonly group: number
  readonly customer?: CustomerPatch
  /** Whether agents may see what is being typed. */
  readonly sneakPeek: boolean
  /** Whether the visitor may be recognised at the next visit; false keeps everything in memory. */
  readonly keepIdentity: boolean
  /** Who answers for visitors that the website knows; without one they are anonymous. */
  readonly siteIdentity?: SiteIdentity
  /** Another tab has wiped the identity: this engine is over, and the next one has another visitor. */
  readonly onForgotten?: () => void
  /** The version of the protocol that is spoken; 3.2 when absent. */
  readonly translator?: CustomerTranslator
  /** The license's own, as the server's settings tell; the protocol's when absent. */
  readonly limits?: Limits
  /** Regular expressions for what is masked beside card numbers before it leaves the page. */
  readonly maskPatterns?: readonly string[]
  /** Where other regions live, by name, as the server's settings tell; asked for when needed and not given. */
  readonly regions?: { readonly [region: string]: string }
}

/** Bytes, of UTF-8 where it is text. */
export type Limits = { readonly messageBytes: number; readonly fileBytes: number }

export type CustomerPatch = {
  readonly name?: string
  readonly email?: string
  readonly fields?: Readonly<Record<string, string>>
}

export type StartChatInput = {
  readonly form: Form | null
  readonly answers: FormAnswers
  readonly groupId: number
  readonly text: string | null
  /** Start although nobody is there to answer: leave a message. */
  readonly continuous: boolean
}

/** The visitor's side of one license: the only object that hooks see. */
export interface CustomerEngine {
  readonly store: Store
  /** Asks for a connection; idempotent. Nothing is asked of the network before. */
  connect(): void
  /** The visitor's first interaction: from here on the identity may be kept. */
  interacted(): void
  setVisibility(visibility: Visibility): void
  setAnswer(form: FormType, fieldId: string, value: string | readonly string[]): void
  startChat(input: StartChatInput): void
  /** Starts the chat, continues a closed one, or sends into the active one. Longer texts become several messages. */
  sendMessage(text: string): void
  /** What {@link sendMessage} would send: with card numbers and the site's patterns replaced by `*`. */
  mask(text: string): string
  /** As how many messages a text would go. */
  countMessages(text: string): number
  /** What was written in this chat, null before one has begun, and not sent, also before a reload. */
  readDraft(chat: ChatId | null): string
  keepDraft(chat: ChatId | null, text: string): void
  /** Uploads files, which stand in the store's `uploads` until they are sent. Ten at most wait at a time. */
  attachFiles(files: readonly File[]): void
  cancelUpload(id: CustomId): void
  /** Again, where the line broke. */
  retryUpload(id: CustomId): void
  /** Sends the attached files as events, each as soon as it is on the server. Starts the chat as a message does. */
  sendUploads(): void
  readonly limits: Limits
  retryMessage(customId: CustomId): void
  removeMessage(customId: CustomId): void
  /** Sends the answers given so far: before a chat they start it, after a chat they go into the closed thread. */
  submitForm(type: FormType, form: Form): void
  endChat(): void
  /** Shows the form before a chat again, prefilled, instead of the closed chat. */
  startAgain(): void
  /** The visitor pressed a button of a rich message: its sender is told, and a `message` button answers. */
  pressButton(place: EventPlace, button: RichMessageButton): void
  /** A line in the chat that nobody has said, for all or for agents. Resolves to whether it was taken. */
  sendSystemMessage(text: string, recipients: 'all' | 'agents'): Promise<boolean>
  /** The visitor's opinion of the last thread; 1: good, 0: bad, null: withdrawn. Resolves to whether it was taken. */
  rate(score: 0 | 1 | null): Promise<boolean>
  /** The words to it; an empty text takes them back. Resolves to whether they were taken. */
  commentRating(text: string): Promise<boolean>
  /** The visitor answers the greeting that is shown, as starting a chat does too; or wants it away. */
  acceptGreeting(): void
  dismissGreeting(): void
  /** What the visitor has typed and not sent; throttled inside. */
  setSneakPeekText(text: string): void
  /** The visitor's switch. */
  setSneakPeekEnabled(on: boolean): void
  /** The site's; where it does not offer it nothing is sent, whatever the visitor's switch says. */
  offerSneakPeek(offered: boolean): void
  /** Whether new messages may be heard; kept for later visits. */
  setSoundEnabled(on: boolean): void
  /** Everything up to the newest event has been seen; does nothing where that was known. */
  markSeen(): void
  /** Fetches one page of threads, newest first, and hands it to the store. */
  loadHistory(cursor: string | null): Promise<{ readonly nextCursor: string | null }>
  /** Asked for and not pushed. These reject with a `RequestError`, as the query cache wants it. */
  readonly read: {
    /** null: not enabled */
    form(type: FormType, groupId: number): Promise<Form | null>
    /** Also handed to the store, which owns the statuses. */
    groupStatuses(): Promise<Readonly<Record<number, GroupStatus>>>
    /** null: nobody is there, or nobody is free. */
    predictedAgent(groupId: number): Promise<AgentCard | null>
    /** null: nothing is known of it. */
    urlInfo(url: string): Promise<UrlInfo | null>
  }
  setPage(page: { readonly url: string; readonly title: string }): void
  updateCustomer(patch: CustomerPatch): void
  /** Wipes everything that is stored of the visitor. The next engine has another one; close this one. */
  forget(): void
  /** The visitor asks for a connection now. */
  resume(): void
  /** As the options gave them. */
  readonly license: number
  readonly server: string
  /** The group of this engine, as the options gave it. */
  readonly group: number
  /** Stops timers, sockets and listeners. Final. */
  close(): void
}
