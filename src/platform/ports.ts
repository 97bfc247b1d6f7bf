/** Ends what a port has started: a timer, a subscription. Calling it twice does nothing more. */
export type Stop = () => void

/** Time as the widget sees it. */
export interface Clock {
  /** ms since the epoch, UTC */
  now(): number
  /** Runs `task` once, `delayMs` from now, unless it is stopped before. */
  after(delayMs: number, task: () => void): Stop
}

/** Chance, so that jitter can be repeated in a test. */
export interface Chance {
  /** A number from 0 up to, but not including, 1. */
  random(): number
}

/** Names for what does not have a server's id yet. */
export interface Ids {
  /** An id that no other sender has made: 128 random bits. Needs no secure context. */
  customId(): string
}

interface SocketHandlers {
  onOpen(): void
  onMessage(text: string): void
  /** The line is gone, for whatever reason. Called once; the close code says nothing that a push has not said. */
  onClose(): void
}

export interface SocketHandle {
  /** Dropped without a word when the line is not open. */
  send(text: string): void
  /** Closes the line; no handler is called afterwards. */
  close(): void
}

export interface Sockets {
  /** Opens a WebSocket with text frames. Never throws: an address that cannot be opened closes at once. */
  open(url: string, handlers: SocketHandlers): SocketHandle
}

export type HttpRequest = {
  readonly method: 'GET' | 'POST' | 'DELETE'
  readonly url: string
  readonly headers?: { readonly [name: string]: string }
  /** Sent as JSON, and called so unless `headers` name another `Content-Type`. */
  readonly body?: object
  /** `same-origin` only where the page and the server are one site (the console); the widget never sends cookies. */
  readonly credentials: 'omit' | 'same-origin'
  readonly timeoutMs: number
}

export type HttpOutcome =
  /** `body` is the parsed JSON, null when there was none. Every status is an answer. */
  | { readonly ok: true; readonly status: number; readonly body: unknown }
  | { readonly ok: false; readonly failure: 'network' | 'timeout' }

export interface Http {
  /** One request with a JSON answer. Never rejects. */
  request(request: HttpRequest): Promise<HttpOutcome>
}

export type UploadRequest = {
  readonly url: string
  readonly headers: { readonly [name: string]: string }
  /** Name of the form's field that holds the file. */
  readonly field: string
  readonly file: File
  /** For the whole of it, the answer included. */
  readonly timeoutMs: number
  /** How much of it has left, from 0 to 1. */
  readonly onProgress: (share: number) => void
}

/** Files that the visitor has chosen. */
export interface Files {
  /**
   * Sends a file as a multipart form, without cookies; the answer is JSON. `outcome` never rejects, and is `network`
   * after `stop`.
   */
  upload(request: UploadRequest): { readonly outcome: Promise<HttpOutcome>; readonly stop: Stop }
  /**
   * What a picture looks like, by an address that only this page can read; null for what the browser cannot show.
   * `release` frees the memory.
   */
  preview(file: File): Promise<{
    readonly url: string
    readonly width: number
    readonly height: number
    readonly release: Stop
  } | null>
}

/** Strings by key. Never throws: a storage that is full or forbidden forgets. */
export interface KeyValueStorage {
  get(key: string): string | null
  set(key: string, value: string): void
  remove(key: string): void
  /** Another tab has taken the key away. Never called for what this tab does. */
  onRemoved(key: string, listener: () => void): Stop
}

/** The page around the widget. */
export interface Page {
  visible(): boolean
  onVisibilityChange(listener: (visible: boolean) => void): Stop
  online(): boolean
  onOnlineChange(listener: (online: boolean) => void): Stop
  /** The visitor does something: pointer, key or focus, anywhere on the page. */
  onActivity(listener: () => void): Stop
  /**
   * The whole page is put away as it stands, perhaps for good, or comes back from there: the back-forward cache, which
   * takes no page with an open line.
   */
  onPutAway(listener: (away: boolean) => void): Stop
  url(): string
  title(): string
  referrer(): string
  /** The address changed without a new document. The title may follow a little later. */
  onNavigate(listener: () => void): Stop
}

/** Everything that is not a pure function. */
export type Platform = {
  readonly clock: Clock
  readonly chance: Chance
  readonly ids: Ids
  readonly sockets: Sockets
  readonly http: Http
  /** Loaded when it is asked for first: most visitors send words only. */
  readonly files: () => Promise<Files>
  /** Outlives the page, where the visitor's identity may be kept. */
  readonly local: KeyValueStorage
  /** Lives as long as the tab. */
  readonly session: KeyValueStorage
  readonly page: Page
}
