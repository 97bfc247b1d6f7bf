import { stableId } from '../config/stableId.ts'

/** Names a configured webhook, the same after every start, as long as its address stays. */
export const webhookIdOf = (licenseId: number, url: string): string => stableId('webhook', licenseId, url)
