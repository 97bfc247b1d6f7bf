import type { Outside, Visibility } from './app.ts'
import { createHandlers, type Handlers } from './createHandlers.ts'
import type { Widget } from './createWidget.ts'
import type { QueuedCall } from './hostWindow.ts'
import { readCustomer } from './optionReaders.ts'
import type { CustomerOption } from './options.ts'
import type { Emit } from './widgetEvents.ts'

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
  init(): void
}

export type ApiNeeds = {
  /** Builds nothing before `init`. */
  readonly asyncInit: boolean
  /** Builds the widget; null when this page gets none. */
  readonly build: (emit: Emit) => Promise<ApiWidget | null>
  /** Shows the API under its global names, and gives what stubs have kept until now. */
  readonly install: (api: ParleyApi) => readonly QueuedCall[]
  /** Takes the global names away. */
  readonly uninstall: () => void
  /** Called whenever a widget stands. */
  readonly onReady: () => void
}

/** A call that waits for the widget; null: there will be none. */
type Waiting = (widget: ApiWidget | null) => void

/** From one `init` to the `destroy` that ends it. */
type Life = {
  readonly handlers: Handlers
  readonly waiting: Waiting[]
  started: boolean
  /** null until `ready` */
  widget: ApiWidget | null
}

/** Calls that wait for `ready`; one more is answered with false. */
const maxWaitingCalls = 1_000
const nothing = () => undefined

/** The object behind `window.ParleyWidget`, installed at once and working from `ready` on. */
export function createApi(needs: ApiNeeds): ParleyApi {
  /** null after `destroy` */
  let life: Life | null = null

  /** @returns null: what was queued has ended it at once */
  const begin = (): Life | null => {
    life = { handlers: createHandlers(), waiting: [], started: false, widget: null }
    const queued = needs.install(api)
    // Subscriptions first: whoever listens must not miss what the calls cause.
    for (const calls of [false, true])
      for (const [method, args] of queued) if ((method === 'call') === calls) callByName(api, method, args)
    return life
  }

  const build = async (current: Life) => {
    current.started = true
    const widget = await needs.build(current.handlers.emit)
    if (life !== current) widget?.close()
    else if (widget === null) end()
    else {
      current.widget = widget
      current.handlers.ready(() => {
        const outside = widget.outside()
        return { state: outside.state(), customerData: outside.customerData() }
      })
      for (const run of current.waiting) run(widget)
      needs.onReady()
    }
  }

  const end = () => {
    const ended = life
    life = null
    ended?.widget?.close()
    if (ended?.widget === null) for (const run of ended.waiting) run(null)
    needs.uninstall()
  }

  const api: ParleyApi = {
    call: async (method, payload) => {
      if (life === null) return false
      if (method === 'destroy') {
        end()
        return true
      }
      const { widget, waiting } = life
      if (widget !== null) return run(widget, method, payload)
      if (waiting.length < maxWaitingCalls)
        return new Promise((resolve) => {
          waiting.push((widget) => resolve(widget !== null && run(widget, method, payload)))
        })
      return false
    },
    on: (event, handler) => life?.handlers.add(event, handler, false) ?? nothing,
    once: (event, handler) => life?.handlers.add(event, handler, true) ?? nothing,
    off: (event, handler) => life?.handlers.remove(event, handler),
    get: (name) => life && read(life.widget, name),
    init: () => {
      const current = life ?? begin()
      if (current && !current.started) void build(current)
    },
  }
  if (needs.asyncInit) begin()
  else api.init()
  return api
}

const visibilities: ReadonlyMap<string, Visibility> = new Map([
  ['maximize', 'maximized'],
  ['minimize', 'minimized'],
  ['hide', 'hidden'],
])

/** What a method says of the customer, and under which name. */
const customerMembers: ReadonlyMap<string, keyof CustomerOption> = new Map([
  ['set_customer_name', 'name'],
  ['set_customer_email', 'email'],
  ['set_session_variables', 'fields'],
  ['update_session_variables', 'fields'],
])

/** @returns whether it was done */
function run(widget: ApiWidget, name: string, payload: unknown): boolean | Promise<boolean> {
  const visibility = visibilities.get(name)
  const member = customerMembers.get(name)
  if (visibility !== undefined) return widget.setVisibility(visibility)
  if (name === 'hide_greeting') return widget.hideGreeting()
  if (name === 'consent') return widget.remember(payload === true)
  if (name === 'identity_changed') return widget.remember(null)
  const patch = member && payload != null ? readCustomer({ [member]: payload }) : undefined
  if (patch) widget.updateCustomer(patch, name === 'set_session_variables')
  else if (member) console.warn(`Parley: "${name}" takes no ${typeof payload}.`)
  else console.warn(`Parley: there is no "${name}".`)
  return patch !== undefined
}

const getters: ReadonlyMap<string, keyof Outside> = new Map([
  ['state', 'state'],
  ['customer_data', 'customerData'],
  ['chat_data', 'chatData'],
])

function read(widget: ApiWidget | null, name: string): unknown {
  const getter = getters.get(name)
  if (getter === undefined || widget === null)
    throw new Error(`Parley: "${name}" is not known${getter ? ' before "ready"' : ''}.`)
  return widget.outside()[getter]()
}

/** A stub hands over what it was called with. */
export function callByName(api: ParleyApi, method: string, args: ArrayLike<unknown>): unknown {
  const name = `${args[0]}`
  if (method === 'get') return api.get(name)
  if (method === 'call' || method === 'on' || method === 'once' || method === 'off')
    return api[method](name, args[1])
  return undefined
}
