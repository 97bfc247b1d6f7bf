import { Type } from '@sinclair/typebox'
import { protocolLimits } from '../../protocol.ts'
import {
  customEvent,
  fileEvent,
  filledFormEvent,
  messageEvent,
  richMessageEvent,
  systemMessageEvent,
} from '../schemaParts.ts'

/** Request payloads of the 3.0 model that agents and customers send alike. */

const maxButtons = 11

/** The last second of the year 9999, beyond which no instant has a four-digit year. */
const maxTimestamp = 253_402_300_799

const inChat = { chat_id: Type.String() }

export const newEvent = Type.Union([
  messageEvent,
  fileEvent,
  filledFormEvent(Type.Object({ group_id: Type.Integer(), label: Type.String() })),
  richMessageEvent({
    templateId: Type.String(),
    buttonType: Type.String(),
    maxElements: protocolLimits.richMessageElements,
    maxButtons,
  }),
  systemMessageEvent,
  customEvent,
])

export const sendEvent = Type.Object({
  ...inChat,
  event: newEvent,
  attach_to_last_thread: Type.Optional(Type.Boolean()),
  require_active_thread: Type.Optional(Type.Boolean()),
})

export const getChatThreads = Type.Object({ ...inChat, thread_ids: Type.Optional(Type.Array(Type.String())) })

export const lastSeen = Type.Object({
  ...inChat,
  timestamp: Type.Optional(Type.Number({ minimum: 0, maximum: maxTimestamp })),
})
