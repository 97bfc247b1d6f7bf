import type { SystemMessageContent } from '../../model/event.ts'

/** Whether a message says how a chat ended. */
export function saysHowItEnded(message: SystemMessageContent): boolean {
  return /archived|banned/.test(message.systemMessageType)
}
