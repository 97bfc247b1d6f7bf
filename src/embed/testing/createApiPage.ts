import { type ApiWidget, createApi } from '../api.ts'
import type { HostWindow } from '../hostWindow.ts'
import type { Emit } from '../widgetEvents.ts'

/** A page, and widgets that write down what is asked of them. */
export function createPage(host: HostWindow = {}, asyncInit = true) {
  const log: string[] = []
  const built: { emit: Emit; finish: (widget: ApiWidget | null) => Promise<void> }[] = []
  const api = createApi({
    host,
    options: { license: 1, asyncInit },
    build: (emit) =>
      new Promise((resolve) => {
        built.push({
          emit,
          finish: async (widget) => {
            resolve(widget)
            await Promise.resolve()
            await Promise.resolve()
          },
        })
      }),
    onReady: () => log.push('onReady'),
  })
  return { api, host, log, built, finish: () => built.at(-1)?.finish(createFakeWidget(log)) }
}

function createFakeWidget(log: string[]): ApiWidget {
  return {
    setVisibility: (visibility) => log.push(visibility) > 0,
    hideGreeting: () => log.push('hide greeting') > 0,
    remember: (keep) => {
      log.push(`remember ${keep}`)
      return true
    },
    updateCustomer: (patch, replaceFields) =>
      log.push(`${replaceFields ? 'replace' : 'update'} ${JSON.stringify(patch)}`),
    outside: () => ({
      state: { availability: 'online', visibility: 'minimized' },
      customer_data: {
        id: null,
        name: null,
        email: null,
        isReturning: false,
        status: 'browsing',
        sessionVariables: {},
      },
      chat_data: { chatId: null, threadId: null },
    }),
    close: () => log.push('closed'),
  }
}

/** The usual stub of a site, as pasted above the script tag. */
export function createStub() {
  const queue: [string, unknown[]][] = []
  const keep =
    (method: string) =>
    (...args: unknown[]) => {
      if (stub._h) return stub._h(method, args)
      queue.push([method, args])
      return undefined
    }
  const stub = {
    _q: queue,
    _h: null as ((method: string, args: Iterable<unknown>) => unknown) | null,
    on: keep('on'),
    once: keep('once'),
    call: keep('call'),
    get: keep('get'),
  }
  return stub
}
