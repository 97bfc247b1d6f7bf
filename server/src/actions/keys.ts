import type { Caller } from './contract.ts'

/** What the work on one thing queues up under. */
export const chatKey = (chatId: string): string => `chat:${chatId}`
export const customerKey = (licenseId: number, customerId: string): string =>
  `customer:${licenseId}:${customerId}`
export const agentKey = (licenseId: number, agentId: string): string => `agent:${licenseId}:${agentId}`

export const keyOfCaller = (caller: Caller): string =>
  caller.kind === 'customer'
    ? customerKey(caller.licenseId, caller.customerId)
    : agentKey(caller.licenseId, caller.agentId)
