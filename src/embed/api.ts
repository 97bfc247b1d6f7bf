import type { Visibility } from './app.ts'
import { createHandlers, type Handlers } from './createHandlers.ts'
import type { Widget } from './createWidget.ts'
import type { QueuedCall } from './hostWindow.ts'
import { readCustomer } from './optionReaders.ts'
import type { CustomerOption } from './options.ts'
import type { Emit } from './widgetEvents.ts'

/** What the API needs of a widget. */
export type ApiWidget = Pick<Widget, 'setVisibility' | 'updateCustomer' | 'outside' | 'close'>

/**
 * What a site calls. Names and payloads are those of the LiveChat JavaScript API, so that code written for it runs.
 * @example
 * ParleyWidget.on('ready', ({ state }) => console.log(state.availability))
 * ParleyWidget.call('maximize')
 */
export interface ParleyApi {
  /** Does something: `maximize`, `minimize`, `hide`, `destroy`, `set_customer_name`, … Kept until `ready`. */
  call(method: string, payload?: unknown): void
  on(event: string, handler: unknown): void
  once(event: string, handler: unknown): void
  off(event: string, handler: unknown): void
  /** `state`, `customer_data` or `chat_data`. Throws before `ready`. */
  get(name: string): unknown
  /** Builds the widget where there is none: with `asyncInit`, or again after `destroy`. */
  init(): void
}

export type ApiNeeds = {
  /** Builds the widget; null when this page gets none. */
  readonly build: (emit: Emit) => Promise<ApiWidget | null>
  /** Shows the API under its global names, and gives what stubs have kept until now. */
  readonly install: (api: ParleyApi) => readonly QueuedCall[]
  /** Takes the global names away. */
  readonly uninstall: () => void
  /** Called whenever a widget stands. */
  readonly onReady: () => void
}

type Call = readonly [method: string, payload: unknown]

/** From one `init` to the `destroy` that ends it. */
type Life = {
  readonly handlers: Handlers
  readonly waiting: Call[]
  started: boolean
  /** null until `ready` */
  widget: ApiWidget | null
}

/** Calls that wait for `ready`; what comes beyond is dropped with a warning. */
const maxWaitingCalls = 1_000

/** The object behind `window.ParleyWidget`, installed at once and working from `ready` on. */
export function createApi(needs: ApiNeeds): ParleyApi {
  /** null after `destroy` */
  let life: Life | null = null

  const begin = (): Life => {
    life = { handlers: createHandlers(), waiting: [], started: false, widget: null }
    const queued = needs.install(api)
    // Subscriptions first: whoever listens must not miss what the calls cause.
    const isCall = ([method]: QueuedCall) => method === 'call'
    const ordered = [...queued.filter((one) => !isCall(one)), ...queued.filter(isCall)]
    for (const [method, args] of ordered) callByName(api, method, args)
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
      for (const [method, payload] of current.waiting) run(widget, method, payload)
      needs.onReady()
    }
  }

  const end = () => {
    life?.widget?.close()
    life = null
    needs.uninstall()
  }

  const api: ParleyApi = {
    call: (method, payload) => {
      if (life === null) return
      if (method === 'destroy') end()
      else if (life.widget !== null) run(life.widget, method, payload)
      else if (life.waiting.length < maxWaitingCalls) life.waiting.push([method, payload])
      else console.warn('Parley: too many calls before "ready".')
    },
    on: (event, handler) => life?.handlers.add(event, handler, false),
    once: (event, handler) => life?.handlers.add(event, handler, true),
    off: (event, handler) => life?.handlers.remove(event, handler),
    get: (name) => life && read(life.widget, name),
    init: () => {
      const current = life ?? begin()
      if (!current.started) void build(current)
    },
  }
  begin()
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

function run(widget: ApiWidget, name: string, payload: unknown): void {
  const visibility = visibilities.get(name)
  const member = customerMembers.get(name)
  if (visibility !== undefined) widget.setVisibility(visibility)
  else if (member === undefined) console.warn(`Parley: there is no method "${name}".`)
  else {
    const patch = payload == null ? undefined : readCustomer({ [member]: payload })
    if (patch === undefined) console.warn(`Parley: "${name}" cannot take this ${typeof payload}.`)
    else widget.updateCustomer(patch, name === 'set_session_variables')
  }
}

function read(widget: ApiWidget | null, name: string): unknown {
  if (widget === null) throw new Error(`Parley: "${name}" is not known before "ready".`)
  const outside = widget.outside()
  if (name === 'state') return outside.state()
  if (name === 'customer_data') return outside.customerData()
  if (name === 'chat_data') return outside.chatData()
  throw new Error(`Parley: there is nothing to get under "${name}".`)
}

/** A stub hands over what it was called with. */
export function callByName(api: ParleyApi, method: string, args: ArrayLike<unknown>): unknown {
  const name = `${args[0]}`
  if (method === 'get') return api.get(name)
  if (method === 'call' || method === 'on' || method === 'once' || method === 'off')
    api[method](name, args[1])
  return undefined
}
