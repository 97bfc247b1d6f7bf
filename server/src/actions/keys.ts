/** What the work on one thing queues up under. */
export const chatKey = (chatId: string): string => `chat:${chatId}`
export const customerKey = (licenseId: number, customerId: string): string =>
  `customer:${licenseId}:${customerId}`
export const agentKey = (licenseId: number, agentId: string): string => `agent:${licenseId}:${agentId}`
