import { createHandlers } from './createHandlers.ts'
import type { Widget } from './createWidget.ts'
import type { QueuedCall } from './hostWindow.ts'
import type { Emit } from './widgetEvents.ts'

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
  readonly build: (emit: Emit) => Promise<Widget | null>
  /** Shows the API under its global names, and gives what stubs have kept until now. */
  readonly install: (api: ParleyApi) => readonly QueuedCall[]
  /** Takes the global names away. */
  readonly uninstall: () => void
  /** Called whenever a widget stands. */
  readonly onReady: () => void
}

type Phase =
  | { readonly kind: 'none' }
  | { readonly kind: 'building' }
  | { readonly kind: 'ready'; readonly widget: Widget }
  | { readonly kind: 'destroyed' }

type Call = readonly [method: string, payload: unknown]

/** Calls that wait for `ready`; what comes beyond is dropped with a warning. */
const maxWaitingCalls = 1_000

/** The object behind `window.ParleyWidget`, installed at once and working from `ready` on. */
export function createApi(needs: ApiNeeds): ParleyApi {
  const handlers = createHandlers()
  let phase: Phase = { kind: 'none' }
  let waiting: Call[] = []

  const build = async () => {
    const building: Phase = { kind: 'building' }
    phase = building
    const widget = await needs.build(handlers.emit)
    if (phase !== building) {
      widget?.close()
      return
    }
    if (widget === null) {
      end({ kind: 'destroyed' })
      return
    }
    phase = { kind: 'ready', widget }
    handlers.ready(() => ({ state: widget.state(), customerData: widget.customerData() }))
    for (const [method, payload] of waiting.splice(0)) run(widget, method, payload)
    needs.onReady()
  }

  /** Takes over what stubs have kept. Subscriptions first: whoever listens must not miss what the calls cause. */
  const install = () => {
    const queued = needs.install(api)
    const isCall = ([method]: QueuedCall) => method === 'call'
    for (const [method, args] of queued.filter((one) => !isCall(one))) {
      if (method === 'on' || method === 'once' || method === 'off') api[method](`${args[0]}`, args[1])
    }
    for (const [, args] of queued.filter(isCall)) api.call(`${args[0]}`, args[1])
  }

  const end = (next: Phase) => {
    phase = next
    waiting = []
    handlers.clear()
    needs.uninstall()
  }

  const destroy = () => {
    const { widget } = phase.kind === 'ready' ? phase : { widget: null }
    end({ kind: 'destroyed' })
    widget?.close()
  }

  const api: ParleyApi = {
    call: (method, payload) => {
      if (phase.kind === 'destroyed') return
      if (method === 'destroy') destroy()
      else if (phase.kind === 'ready') run(phase.widget, method, payload)
      else if (waiting.length < maxWaitingCalls) waiting.push([method, payload])
      else console.warn(`Parley: "${method}" was dropped, ${maxWaitingCalls} calls are waiting for the chat.`)
    },
    on: (event, handler) => {
      if (phase.kind !== 'destroyed') handlers.on(event, handler)
    },
    once: (event, handler) => {
      if (phase.kind !== 'destroyed') handlers.once(event, handler)
    },
    off: (event, handler) => handlers.off(event, handler),
    get: (name) => {
      if (phase.kind === 'destroyed') return undefined
      if (phase.kind !== 'ready') throw new Error(`Parley: "${name}" is not known before "ready".`)
      return read(phase.widget, name)
    },
    init: () => {
      if (phase.kind === 'building' || phase.kind === 'ready') return
      if (phase.kind === 'destroyed') install()
      void build()
    },
  }
  install()
  return api
}

type Method = (widget: Widget, payload: unknown, name: string) => void
type Getter = (widget: Widget) => unknown

const methods: ReadonlyMap<string, Method> = new Map<string, Method>([
  ['maximize', (widget) => widget.setVisibility('maximized')],
  ['minimize', (widget) => widget.setVisibility('minimized')],
  ['hide', (widget) => widget.setVisibility('hidden')],
  ['set_customer_name', withText((widget, name) => widget.updateCustomer({ name }))],
  ['set_customer_email', withText((widget, email) => widget.updateCustomer({ email }))],
  ['set_session_variables', withTexts((widget, fields) => widget.replaceFields(fields))],
  ['update_session_variables', withTexts((widget, fields) => widget.updateCustomer({ fields }))],
])

const getters: ReadonlyMap<string, Getter> = new Map<string, Getter>([
  ['state', (widget) => widget.state()],
  ['customer_data', (widget) => widget.customerData()],
  ['chat_data', (widget) => widget.chatData()],
])

function run(widget: Widget, name: string, payload: unknown): void {
  const method = methods.get(name)
  if (method === undefined) console.warn(`Parley: there is no method "${name}".`)
  else method(widget, payload, name)
}

function read(widget: Widget, name: string): unknown {
  const getter = getters.get(name)
  if (getter === undefined) throw new Error(`Parley: there is nothing to get under "${name}".`)
  return getter(widget)
}

function withText(apply: (widget: Widget, text: string) => void): Method {
  return (widget, payload, name) => {
    if (typeof payload === 'string') apply(widget, payload)
    else refuse(name, 'a text')
  }
}

function withTexts(apply: (widget: Widget, texts: { readonly [name: string]: string }) => void): Method {
  return (widget, payload, name) => {
    if (isTexts(payload)) apply(widget, payload)
    else refuse(name, 'an object of texts')
  }
}

function refuse(method: string, expected: string): void {
  console.warn(`Parley: "${method}" expects ${expected}.`)
}

function isTexts(value: unknown): value is { readonly [name: string]: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    Object.values(value).every((one) => typeof one === 'string')
  )
}
