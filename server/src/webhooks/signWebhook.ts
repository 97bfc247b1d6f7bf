import { createHmac } from 'node:crypto'

/**
 * Proves to a receiver who knows the secret that this server has sent a body, and when.
 *
 * @param secret the webhook's `secret` in the configuration
 * @param timestamp seconds since the epoch; a receiver refuses what is too old, so that nobody can play it again
 * @returns `sha256=` and the HMAC-SHA256 in hex over `<timestamp>.<body>`
 */
export const signWebhook = (secret: string, timestamp: number, body: string): string =>
  `sha256=${createHmac('sha256', secret).update(`${timestamp}.${body}`).digest('hex')}`
