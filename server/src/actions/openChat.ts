import { reaches } from '../domain/access.ts'
import type { ChatRecord } from '../domain/chatRecord.ts'
import { type Result, refuse, success } from '../domain/result.ts'
import type { Ask } from './ask.ts'
import type { Caller } from './contract.ts'

/** The id whom others see as the author of what the caller does. */
export const callerId = (caller: Caller): string =>
  caller.kind === 'customer' ? caller.customerId : caller.agentId

/**
 * The chat, if it is the caller's to see. A foreign chat and one that does not exist are told apart by nobody.
 * Source: behaviour.md 4.19.
 */
export function openChat(
  { caller, license, reach }: Ask<Caller, unknown>,
  record: ChatRecord | null,
): Result<ChatRecord> {
  if (!record || record.chat.licenseId !== caller.licenseId) return refuseUnknown
  if (caller.kind === 'customer') {
    return record.chat.customerId === caller.customerId ? success(record) : refuseUnknown
  }
  const account = license.agents.find((agent) => agent.id === caller.agentId)
  if (!account || reach === null || !reaches(reach, account, record.chat)) return refuseUnknown
  return success(record)
}

const refuseUnknown = refuse('not_found', 'There is no such chat.')
