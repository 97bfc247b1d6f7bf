import { useId } from 'react'
import type { MessageRules } from '../../hooks/useMessageRules.ts'
import { byteLength } from './byteLength.ts'

export type MessageLength = {
  /** Bytes that may still be written; negative: too many. */
  readonly left: number
  /** As how many messages it would go. */
  readonly parts: number
  /** Id of the words about it; undefined while there is nothing to say. */
  readonly footId: string | undefined
}

/** How much of the limit a message has used. It is said only for the last sixteenth. */
export function useLength(message: string, { maxBytes, countMessages }: MessageRules): MessageLength {
  const footId = useId()
  const near = (maxBytes * 15) / 16
  // No character takes more than three bytes for each unit that the string counts.
  const bytes = message.length * 3 > near ? byteLength(message) : 0
  const left = maxBytes - bytes
  return { left, parts: left < 0 ? countMessages(message) : 1, footId: bytes > near ? footId : undefined }
}
