import type { ChatId } from '../../model/ids.ts'
import type { AgentContext } from './context.ts'

/** Tells the customer that the agent is writing. */
export interface TypingSender {
  set(chat: ChatId, typing: boolean): void
  close(): void
}

/** While the agent goes on writing, this often: below the time after which the other side stops showing it. */
const repeatAfterMs = 4_000
/** Silence that counts as having stopped. */
const stopAfterMs = 6_000

export function createTyping({ api, clock }: Pick<AgentContext, 'api' | 'clock'>): TypingSender {
  let current: { readonly chat: ChatId; readonly toldAt: number } | null = null
  let cancelStop: () => void = () => undefined

  function stop() {
    cancelStop()
    if (current === null) return
    const { chat } = current
    current = null
    void api.sendTyping(chat, false)
  }

  return {
    set: (chat, typing) => {
      if (current !== null && (!typing || current.chat !== chat)) stop()
      if (!typing) return
      cancelStop()
      cancelStop = clock.after(stopAfterMs, stop)
      if (current !== null && clock.now() - current.toldAt < repeatAfterMs) return
      current = { chat, toldAt: clock.now() }
      void api.sendTyping(chat, true)
    },
    close: () => {
      cancelStop()
      current = null
    },
  }
}
