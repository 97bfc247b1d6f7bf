import type { WidgetEventName, WidgetEvents } from './widgetEvents.ts'

type Handler = (payload: never) => unknown

/** Who listens to what. */
export interface Handlers {
  on(name: string, handler: unknown): void
  once(name: string, handler: unknown): void
  off(name: string, handler: unknown): void
  emit<Name extends WidgetEventName>(name: Name, payload: WidgetEvents[Name]): void
  /** Tells `ready`, now and to everyone who asks for it later. */
  ready(payload: () => WidgetEvents['ready']): void
  clear(): void
}

/** Host pages write the handlers: one that throws is reported and keeps nobody else from hearing. */
export function createHandlers(): Handlers {
  const lists = new Map<string, { readonly handler: Handler; readonly once: boolean }[]>()
  let readyPayload: (() => WidgetEvents['ready']) | null = null

  const call = (handler: Handler, payload: unknown) => {
    try {
      // A handler belongs to the name that it was registered under, and so does the payload.
      handler(payload as never)
    } catch (error) {
      reportError(error)
    }
  }

  const add = (name: string, handler: unknown, once: boolean) => {
    if (!isHandler(handler)) {
      console.warn(`Parley: the handler of "${name}" is not a function.`)
      return
    }
    const isLate = name === 'ready' && readyPayload !== null
    if (isLate && readyPayload !== null) call(handler, readyPayload())
    if (!(isLate && once)) lists.set(name, [...(lists.get(name) ?? []), { handler, once }])
  }

  const emit = (name: string, payload: unknown) => {
    // Nobody hears of anything before `ready`, whose payload says how things stand.
    if (readyPayload === null) return
    const all = lists.get(name) ?? []
    lists.set(
      name,
      all.filter(({ once }) => !once),
    )
    for (const { handler } of all) call(handler, payload)
  }

  return {
    on: (name, handler) => add(name, handler, false),
    once: (name, handler) => add(name, handler, true),
    off: (name, handler) =>
      void lists.set(
        name,
        (lists.get(name) ?? []).filter((entry) => entry.handler !== handler),
      ),
    emit,
    ready: (payload) => {
      readyPayload = payload
      emit('ready', payload())
    },
    clear: () => {
      lists.clear()
      readyPayload = null
    },
  }
}

function isHandler(value: unknown): value is Handler {
  return typeof value === 'function'
}
