import { useMemo } from 'react'
import { useEngine } from './EngineContext.ts'

/** What a text has to know before it is sent. */
export type MessageRules = {
  /** The most that one message may hold, UTF-8 bytes. */
  readonly maxBytes: number
  /** As how many messages it would go. */
  countMessages(text: string): number
  /** Whether something in it, such as a card number, would be hidden. */
  isMasked(text: string): boolean
}

export function useMessageRules(): MessageRules {
  const engine = useEngine()
  return useMemo(
    () => ({
      maxBytes: engine.limits.messageBytes,
      countMessages: engine.countMessages,
      isMasked: (text) => engine.mask(text) !== text,
    }),
    [engine],
  )
}
