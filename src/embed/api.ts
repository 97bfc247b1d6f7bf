import type { Widget } from './createWidget.ts'
import type { HostApi, HostWindow, QueuedCall } from './hostWindow.ts'
import { readCustomer } from './optionReaders.ts'
import type { CustomerOption, WidgetOptions } from './options.ts'
import { misused, warn } from './refuse.ts'
import type { Emit, WidgetEvents } from './widgetEvents.ts'

/** What the API needs of a widget. */
export type ApiWidget = Pick<
  Widget,
  'setVisibility' | 'updateCustomer' | 'hideGreeting' | 'remember' | 'outside' | 'close'
>

/**
 * What a site calls. Names and payloads are those of the LiveChat JavaScript API, so that code written for it runs.
 * @example
 * ParleyWidget.on('ready', ({ state }) => console.log(state.availability))
 * ParleyWidget.call('maximize')
 */
export interface ParleyApi {
  /**
   * Does something: `maximize`, `minimize`, `hide`, `destroy`, `hide_greeting`, `set_customer_name`, … Kept until
   * `ready`.
   * @returns resolves to true once it is done (`maximize`: the window's side has arrived), and to false where it
   * could not be, for which the console has the reason. It never rejects: nobody has to wait for it.
   */
  call(method: string, payload?: unknown): Promise<boolean>
  /** Names and payloads are those of {@link WidgetEvents}. @returns ends the subscription */
  on(event: string, handler: unknown): () => void
  /** Like `on`, for the next time only. */
  once(event: string, handler: unknown): () => void
  off(event: string, handler: unknown): void
  /** `state`, `customer_data` or `chat_data`. Throws before `ready`. */
  get(name: string): unknown
  /** Builds the widget where there is none: with `asyncInit`, or again after `destroy`. */
  init(): Promise<void>
}

export type ApiNeeds = {
  readonly host: HostWindow
  /** With `asyncInit` nothing is built before `init`. */
  readonly options: Pick<WidgetOptions, 'license' | 'asyncInit'>
  /** Builds the widget; null when this page gets none. */
  readonly build: (emit: Emit) => Promise<ApiWidget | null>
  /** Called whenever a widget stands. */
  readonly onReady: () => void
}

/** The API as a stub knows it. */
type ByName = { readonly [method: string]: ((...args: readonly unknown[]) => unknown) | undefined }

type Subscription = readonly [name: string, handler: (payload: unknown) => unknown, once: boolean | undefined]

/** Puts the object behind `window.ParleyWidget` on the page, where it works from `ready` on. */
export function createApi({ host, options, build, onReady }: ApiNeeds): ParleyApi {
  const { license, asyncInit } = options
  const names = host.__lc ? (['ParleyWidget', 'LiveChatWidget'] as const) : (['ParleyWidget'] as const)
  /** From one `init` to the `destroy` that ends it, null without. Resolves to null where there will be no widget. */
  let arrival: Promise<ApiWidget | null> | null = null
  let arrive: (widget: ApiWidget | null) => void
  /** null: on its way; undefined: nobody has asked for it. */
  let widget: ApiWidget | null | undefined
  /** Replaced at every change, so that whoever is told meanwhile may change it. */
  let subscriptions: readonly Subscription[] = []

  /** A stub hands over what it was called with. */
  const callByName = (method: string, args: QueuedCall[1]): unknown =>
    (api as unknown as ByName)[method]?.(...args)

  const begin = () => {
    arrival = new Promise((resolve) => {
      arrive = resolve
    })
    const queued: QueuedCall[] = []
    for (const name of names) {
      // A stub that is there already stays the same object: somebody may hold it.
      const target = host[name] ?? {}
      queued.push(...(target._q?.splice(0) ?? []))
      host[name] = Object.assign(target, api)
    }
    for (const [method, args] of queued) callByName(method, args)
  }

  const end = () => {
    const standing = widget
    arrival = null
    widget = undefined
    subscriptions = []
    standing?.close()
    arrive(null)
    for (const name of names) if (host[name]?._license === license) delete host[name]
  }

  const subscribe = (name: string, handler: unknown, once?: boolean) => {
    const end = () => api.off(name, handler)
    end()
    if (typeof handler !== 'function') misused(name)
    else if (arrival) {
      // What a host's function makes of a payload is its own affair.
      const added: Subscription = [name, handler as Subscription[1], once]
      subscriptions = [...subscriptions, added]
      if (name === 'ready' && widget) tell(added, readyPayload(widget))
    }
    return end
  }

  /** Host pages write the handlers: one that throws is reported and keeps nobody else from hearing. */
  const tell = ([name, handler, once]: Subscription, payload: unknown) => {
    if (once) api.off(name, handler)
    try {
      handler(payload)
    } catch (error) {
      reportError(error)
    }
  }

  const readyPayload = (standing: ApiWidget): WidgetEvents['ready'] => {
    const { state, customer_data: customerData } = standing.outside()
    return { state, customerData }
  }

  /** Nobody hears of anything before `ready`, whose payload says how things stand. */
  const emit = (name: string, payload: unknown) => {
    if (widget) for (const one of subscriptions) if (one[0] === name) tell(one, payload)
  }

  const api: ParleyApi & HostApi = {
    _h: callByName,
    // So that a second script tag can tell whose widget stands.
    _license: license,
    call: async (method, payload) => {
      if (!arrival) return false
      if (method === 'destroy') {
        end()
        return true
      }
      const standing = widget ?? (await arrival)
      return standing !== null && run(standing, method, payload)
    },
    on: (event, handler) => subscribe(event, handler),
    once: (event, handler) => subscribe(event, handler, true),
    off: (event, handler) => {
      subscriptions = subscriptions.filter((one) => one[0] !== event || one[1] !== handler)
    },
    get: (name) => {
      if (!arrival) return null
      const known: { readonly [name: string]: unknown } = widget?.outside() ?? {}
      if (!Object.hasOwn(known, name))
        throw new Error(`Parley: there is no "${name}"${widget ? '' : ' before "ready"'}.`)
      return known[name]
    },
    init: async () => {
      if (!arrival) begin()
      // What was queued may have ended it at once.
      if (!arrival || widget !== undefined) return
      const current = arrival
      widget = null
      const built = await build((name, payload) => {
        if (arrival === current) emit(name, payload)
      })
      if (arrival !== current) built?.close()
      else if (!built) end()
      else {
        widget = built
        emit('ready', readyPayload(built))
        // A handler may have ended it, and begun another.
        if (arrival === current) arrive(built)
        // The calls that have waited for it come first.
        await current
        onReady()
      }
    },
  }

  if (asyncInit) begin()
  else void api.init()
  return api
}

/** @returns whether it was done */
function run(widget: ApiWidget, name: string, payload: unknown): boolean | Promise<boolean> {
  const update = (member: keyof CustomerOption, replaces?: boolean) => {
    const patch = payload == null ? undefined : readCustomer({ [member]: payload })
    if (patch) widget.updateCustomer(patch, replaces)
    else misused(name)
    return patch !== undefined
  }
  switch (name) {
    case 'maximize':
      return widget.setVisibility('maximized')
    case 'minimize':
      return widget.setVisibility('minimized')
    case 'hide':
      return widget.setVisibility('hidden')
    case 'hide_greeting':
      return widget.hideGreeting()
    case 'consent':
      return widget.remember(payload === true)
    case 'identity_changed':
      return widget.remember(null)
    case 'set_customer_name':
      return update('name')
    case 'set_customer_email':
      return update('email')
    case 'set_session_variables':
      return update('fields', true)
    case 'update_session_variables':
      return update('fields')
  }
  warn(`there is no "${name}"`)
  return false
}
