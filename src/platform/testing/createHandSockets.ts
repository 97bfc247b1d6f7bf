import type { Sockets } from '../ports.ts'

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

export interface HandSockets extends Sockets {
  readonly opened: readonly FarEnd[]
  last(): FarEnd
}

/** Sockets whose far end is moved by hand. */
export function createHandSockets(
  onFrame?: (frame: { [key: string]: unknown }, end: FarEnd) => void,
): HandSockets {
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
