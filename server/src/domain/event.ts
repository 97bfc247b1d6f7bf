/** Microseconds since the epoch, UTC: the resolution of `created_at` in Customer 3.2. */
export type Micros = number

export type PropertyValue = string | number | boolean
export type Properties = { readonly [namespace: string]: { readonly [name: string]: PropertyValue } }
export type PropertyNames = { readonly [namespace: string]: readonly string[] }

export type Recipients = 'all' | 'agents'

/** A chat event with the members of every surface; codecs pick what theirs shows. */
export type ChatEvent = {
  /** `<thread id>_<order>` */
  readonly id: string
  readonly chatId: string
  readonly threadId: string
  readonly customId: string | null
  /** Strictly increasing within a chat. */
  readonly createdAt: Micros
  /** From 1 in each thread. */
  readonly order: number
  /** null for system messages made by the server. */
  readonly authorId: string | null
  readonly recipients: Recipients
  readonly properties: Properties
  readonly content: EventContent
}

export type EventContent =
  | { readonly type: 'message'; readonly text: string; readonly postback?: MessagePostback }
  | FileContent
  | { readonly type: 'filled_form'; readonly formId: string; readonly fields: readonly FilledField[] }
  | {
      readonly type: 'rich_message'
      readonly templateId: string
      readonly elements: readonly RichMessageElement[]
    }
  | SystemMessageContent
  | { readonly type: 'custom'; readonly content?: { readonly [key: string]: unknown } }

export type MessagePostback = {
  readonly id: string
  readonly threadId: string
  readonly eventId: string
  readonly typed?: { readonly type: string; readonly value: string }
}

export type FileContent = {
  readonly type: 'file'
  readonly name: string
  readonly url: string
  readonly contentType: string
  /** bytes */
  readonly size: number
  readonly image?: {
    readonly width: number
    readonly height: number
    readonly thumbnailUrl: string
    readonly thumbnail2xUrl: string
  }
}

export type FilledField =
  | {
      readonly type: 'name' | 'email' | 'question' | 'textarea'
      readonly id: string
      readonly label: string
      readonly answer: string
    }
  | {
      readonly type: 'radio' | 'select'
      readonly id: string
      readonly label: string
      readonly answer: OptionAnswer
    }
  | {
      readonly type: 'checkbox'
      readonly id: string
      readonly label: string
      readonly answers: readonly OptionAnswer[]
    }
  | {
      readonly type: 'group_chooser'
      readonly id: string
      readonly label: string
      readonly answer: { readonly id: string; readonly groupId: number; readonly label: string }
    }

export type OptionAnswer = { readonly id: string; readonly label: string }

export type RichMessageElement = {
  readonly title?: string
  readonly subtitle?: string
  readonly image?: {
    readonly url: string
    readonly name?: string
    readonly contentType?: string
    readonly size?: number
    readonly width?: number
    readonly height?: number
  }
  readonly buttons?: readonly RichMessageButton[]
}

export type RichMessageButton = {
  readonly text: string
  readonly type?: 'webview' | 'message' | 'url' | 'phone'
  readonly value?: string
  readonly webviewHeight?: 'compact' | 'tall' | 'full'
  readonly postbackId?: string
  readonly userIds: readonly string[]
}

export type SystemMessageContent = {
  readonly type: 'system_message'
  readonly systemMessageType: string
  readonly text?: string
  readonly textVars?: { readonly [name: string]: string }
}

/** What a client asks to add; the server makes the rest. */
export type NewEvent = {
  readonly customId: string | null
  /** Absent: `all`, for system messages `agents`. */
  readonly recipients?: Recipients
  readonly properties: Properties
  /** A `file` is given by its address alone; the core fills in the rest from the upload. */
  readonly content: Exclude<EventContent, FileContent> | { readonly type: 'file'; readonly url: string }
}
