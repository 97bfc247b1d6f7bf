import type { WidgetEventName, WidgetEvents } from './widgetEvents.ts'

type Handler = (payload: never) => unknown
type Subscription = { readonly name: string; readonly handler: Handler; readonly once: boolean }

/** Who listens to what. */
export interface Handlers {
  add(name: string, handler: unknown, once: boolean): void
  remove(name: string, handler: unknown): void
  /** Nobody hears of anything before `ready`, whose payload says how things stand. */
  emit<Name extends WidgetEventName>(name: Name, payload: WidgetEvents[Name]): void
  /** Tells `ready`, now and to everyone who asks for it later. */
  ready(payload: () => WidgetEvents['ready']): void
}

/** Host pages write the handlers: one that throws is reported and keeps nobody else from hearing. */
export function createHandlers(): Handlers {
  const subscriptions = new Set<Subscription>()
  let readyPayload: (() => WidgetEvents['ready']) | null = null

  const tell = (subscription: Subscription, payload: unknown) => {
    if (subscription.once) subscriptions.delete(subscription)
    try {
      // A handler belongs to the name that it was registered under, and so does the payload.
      subscription.handler(payload as never)
    } catch (error) {
      reportError(error)
    }
  }
  const emit = (name: string, payload: unknown) => {
    if (readyPayload === null) return
    for (const subscription of [...subscriptions]) if (subscription.name === name) tell(subscription, payload)
  }

  return {
    add: (name, handler, once) => {
      if (!isHandler(handler)) {
        console.warn(`Parley: the handler of "${name}" is not a function.`)
        return
      }
      const subscription = { name, handler, once }
      subscriptions.add(subscription)
      if (name === 'ready' && readyPayload !== null) tell(subscription, readyPayload())
    },
    remove: (name, handler) => {
      for (const one of subscriptions)
        if (one.name === name && one.handler === handler) subscriptions.delete(one)
    },
    emit,
    ready: (payload) => {
      readyPayload = payload
      emit('ready', payload())
    },
  }
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function'
}
