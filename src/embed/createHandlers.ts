import type { WidgetEventName, WidgetEvents } from './widgetEvents.ts'

type Handler = (payload: unknown) => unknown

/** Who listens to what. */
export interface Handlers {
  /** @returns ends the subscription */
  add(name: string, handler: unknown, once: boolean): () => void
  remove(name: string, handler: unknown): void
  /** Nobody hears of anything before `ready`, whose payload says how things stand. */
  emit<Name extends WidgetEventName>(name: Name, payload: WidgetEvents[Name]): void
  /** Tells `ready`, now and to everyone who asks for it later. */
  ready(payload: () => WidgetEvents['ready']): void
}

/** Host pages write the handlers: one that throws is reported and keeps nobody else from hearing. */
export function createHandlers(): Handlers {
  /** By event, what each handler was wrapped into; the same one twice is one. */
  const subscriptions = new Map<string, Map<unknown, (payload: unknown) => void>>()
  let readyPayload: (() => WidgetEvents['ready']) | null = null

  const emit = (name: string, payload: unknown) => {
    if (readyPayload) for (const tell of [...(subscriptions.get(name)?.values() ?? [])]) tell(payload)
  }

  return {
    add: (name, handler, once) => {
      if (!isHandler(handler)) {
        console.warn(`Parley: the handler of "${name}" is no function.`)
        return () => undefined
      }
      const ofName = subscriptions.get(name) ?? new Map<unknown, (payload: unknown) => void>()
      subscriptions.set(name, ofName)
      const end = () => void ofName.delete(handler)
      const tell = (payload: unknown) => {
        if (once) end()
        try {
          handler(payload)
        } catch (error) {
          reportError(error)
        }
      }
      ofName.set(handler, tell)
      if (name === 'ready' && readyPayload) tell(readyPayload())
      return end
    },
    remove: (name, handler) => subscriptions.get(name)?.delete(handler),
    emit,
    ready: (payload) => {
      readyPayload = payload
      emit('ready', payload())
    },
  }
}

/** What a host's function makes of a payload is its own affair. */
function isHandler(value: unknown): value is Handler {
  return typeof value === 'function'
}
