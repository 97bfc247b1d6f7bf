import { createMemoryStorage } from './createMemoryStorage.ts'
import type {
  Chance,
  Clock,
  Files,
  HttpOutcome,
  HttpRequest,
  Page,
  Platform,
  Sockets,
  Stop,
  UploadRequest,
} from './ports.ts'

/** A clock that stands still until it is turned. */
export interface HandClock extends Clock {
  /** Turns it forward: tasks run at their own time, in order, and promises settle between them. */
  advance(ms: number): Promise<void>
  /** How many tasks wait. */
  waiting(): number
}

export function createHandClock(startsAt = 1_700_000_000_000): HandClock {
  type Task = { readonly at: number; readonly run: () => void }
  const tasks = new Set<Task>()
  let now = startsAt

  const nextDue = (until: number): Task | undefined =>
    [...tasks].filter((task) => task.at <= until).sort((left, right) => left.at - right.at)[0]

  return {
    now: () => now,
    waiting: () => tasks.size,
    after: (delayMs, run) => {
      const task = { at: now + Math.max(0, delayMs), run }
      tasks.add(task)
      return () => void tasks.delete(task)
    },
    advance: async (ms) => {
      const until = now + ms
      await settle()
      for (let task = nextDue(until); task !== undefined; task = nextDue(until)) {
        tasks.delete(task)
        now = task.at
        task.run()
        await settle()
      }
      now = until
    },
  }
}

/** Lets everything that needs no time happen. */
export async function settle(): Promise<void> {
  for (let turn = 0; turn < 50; turn += 1) await Promise.resolve()
}

/** Numbers that look random and are the same for the same seed. */
export function createSeededChance(seed: number): Chance {
  let state = seed >>> 0
  return {
    random: () => {
      state = (state + 0x6d2b79f5) >>> 0
      let mixed = Math.imul(state ^ (state >>> 15), state | 1)
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
      return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
    },
  }
}

/** The far end of a socket that the code under test has opened. */
export interface FarEnd {
  readonly url: string
  /** What was sent, parsed, oldest first. */
  readonly received: readonly { readonly [key: string]: unknown }[]
  readonly closedByUs: boolean
  accept(): void
  send(frame: object | string): void
  drop(): void
}

interface HandSockets extends Sockets {
  readonly opened: readonly FarEnd[]
  last(): FarEnd
}

/** Sockets whose far end is moved by hand. */
function createHandSockets(onFrame?: (frame: { [key: string]: unknown }, end: FarEnd) => void): HandSockets {
  const opened: FarEnd[] = []
  return {
    opened,
    last: () => {
      const end = opened.at(-1)
      if (end === undefined) throw new Error('No socket was opened')
      return end
    },
    open: (url, handlers) => {
      const received: { [key: string]: unknown }[] = []
      let state: 'connecting' | 'open' | 'closed' = 'connecting'
      let closedByUs = false
      const end: FarEnd = {
        url,
        received,
        get closedByUs() {
          return closedByUs
        },
        accept: () => {
          if (state !== 'connecting') return
          state = 'open'
          handlers.onOpen()
        },
        send: (frame) => {
          if (state === 'open') handlers.onMessage(typeof frame === 'string' ? frame : JSON.stringify(frame))
        },
        drop: () => {
          if (state === 'closed') return
          state = 'closed'
          handlers.onClose()
        },
      }
      opened.push(end)
      return {
        send: (text) => {
          if (state !== 'open') return
          const frame: { [key: string]: unknown } = JSON.parse(text)
          received.push(frame)
          onFrame?.(frame, end)
        },
        close: () => {
          closedByUs = state !== 'closed'
          state = 'closed'
        },
      }
    },
  }
}

/** An upload that the code under test has begun. */
export interface HandUpload {
  readonly request: UploadRequest
  readonly stopped: boolean
  end(outcome: HttpOutcome): void
}

export interface HandFiles extends Files {
  /** Oldest first. */
  readonly uploads: readonly HandUpload[]
  /** Addresses of previews that were made and not released. */
  readonly previews: ReadonlySet<string>
}

/** Files whose far end is moved by hand; every picture is 40 by 30. */
export function createHandFiles(): HandFiles {
  const uploads: HandUpload[] = []
  const previews = new Set<string>()
  let made = 0
  return {
    uploads,
    previews,
    upload: (request) => {
      let stopped = false
      let end: HandUpload['end'] = () => undefined
      const outcome = new Promise<HttpOutcome>((resolve) => {
        end = resolve
      })
      uploads.push({
        request,
        end,
        get stopped() {
          return stopped
        },
      })
      const stop = () => {
        stopped = true
        end({ ok: false, failure: 'network' })
      }
      return { outcome, stop }
    },
    preview: async (file) => {
      if (!file.type.startsWith('image/')) return null
      const url = `blob:${++made}`
      previews.add(url)
      return { url, width: 40, height: 30, release: () => void previews.delete(url) }
    },
  }
}

/** A page whose visitor is moved by hand. */
export interface HandPage extends Page {
  setVisible(visible: boolean): void
  setOnline(online: boolean): void
  act(): void
  /** Into the back-forward cache, or out of it. */
  putAway(away: boolean): void
  navigate(url: string, title?: string): void
  /** How many listeners there are. */
  listeners(): number
}

export function createHandPage(startsAt = 'https://shop.example/?q=1'): HandPage {
  const visibility = new Set<(visible: boolean) => void>()
  const network = new Set<(online: boolean) => void>()
  const activity = new Set<() => void>()
  const navigation = new Set<() => void>()
  const journeys = new Set<(away: boolean) => void>()
  let visible = true
  let online = true
  let url = startsAt
  let title = 'Shop'

  const listen = <Listener>(to: Set<Listener>, listener: Listener): Stop => {
    to.add(listener)
    return () => void to.delete(listener)
  }

  return {
    visible: () => visible,
    online: () => online,
    url: () => url,
    title: () => title,
    referrer: () => '',
    onVisibilityChange: (listener) => listen(visibility, listener),
    onOnlineChange: (listener) => listen(network, listener),
    onActivity: (listener) => listen(activity, listener),
    onNavigate: (listener) => listen(navigation, listener),
    onPutAway: (listener) => listen(journeys, listener),
    setVisible: (next) => {
      visible = next
      for (const listener of [...visibility]) listener(next)
    },
    setOnline: (next) => {
      online = next
      for (const listener of [...network]) listener(next)
    },
    act: () => {
      for (const listener of [...activity]) listener()
    },
    putAway: (away) => {
      for (const listener of [...journeys]) listener(away)
    },
    navigate: (nextUrl, nextTitle = title) => {
      url = nextUrl
      title = nextTitle
      for (const listener of [...navigation]) listener()
    },
    listeners: () => visibility.size + network.size + activity.size + navigation.size + journeys.size,
  }
}

export type HandPlatform = Platform & {
  readonly clock: HandClock
  readonly sockets: HandSockets
  readonly page: HandPage
  readonly handFiles: HandFiles
}

/** A whole platform moved by hand; `answer` plays the HTTP server. */
export function createHandPlatform(
  options: {
    readonly seed?: number
    readonly answer?: (request: HttpRequest) => HttpOutcome | Promise<HttpOutcome>
    readonly onFrame?: (frame: { [key: string]: unknown }, end: FarEnd) => void
  } = {},
): HandPlatform {
  let made = 0
  const nobody: HttpOutcome = { ok: false, failure: 'network' }
  const handFiles = createHandFiles()
  return {
    clock: createHandClock(),
    chance: createSeededChance(options.seed ?? 1),
    ids: { customId: () => `c${++made}` },
    sockets: createHandSockets(options.onFrame),
    http: { request: async (request) => options.answer?.(request) ?? nobody },
    handFiles,
    files: async () => handFiles,
    local: createMemoryStorage(),
    session: createMemoryStorage(),
    page: createHandPage(),
  }
}
