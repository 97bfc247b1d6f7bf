import type { Handler } from './ask.ts'
import { changeAccess } from './changeAccess.ts'
import type { AgentCaller } from './contract.ts'

/** Opens a chat or a customer to one alone. Source: Agent Chat RTM API 3.0, set_access. */
export const setAccess: Handler<'setAccess', AgentCaller> = (needs, ask) =>
  changeAccess(needs, ask, { type: 'accessSet', change: (_present, named) => named })
