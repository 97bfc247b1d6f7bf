import { signWebhook } from './signWebhook.ts'

/** How a try ended. */
export type PostOutcome = { readonly kind: 'accepted' } | { readonly kind: 'failed'; readonly reason: string }

export type WebhookPost = {
  readonly url: string
  readonly secret: string
  /** The same at every try, so that a receiver can tell a repetition. */
  readonly deliveryId: number
  readonly body: string
  /** ms since the epoch */
  readonly now: number
  readonly signal: AbortSignal
}

/**
 * Tells one thing to one website's server. Any status from 200 to 299 accepts it; redirects are not followed, since
 * what was signed was meant for one address.
 */
export async function postWebhook(post: WebhookPost): Promise<PostOutcome> {
  const timestamp = Math.floor(post.now / 1000)
  try {
    const response = await fetch(post.url, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'user-agent': 'Parley-Webhooks',
        'parley-delivery': `${post.deliveryId}`,
        'parley-timestamp': `${timestamp}`,
        'parley-signature': signWebhook(post.secret, timestamp, post.body),
      },
      body: post.body,
      redirect: 'manual',
      signal: post.signal,
    })
    // What a receiver says beyond its status is of no interest, and may be endless.
    await response.body?.cancel()
    return response.ok ? { kind: 'accepted' } : { kind: 'failed', reason: `status ${response.status}` }
  } catch (error) {
    return { kind: 'failed', reason: reasonOf(error) }
  }
}

/** Of `fetch`, the cause says more than the error; addresses may hold secrets and stay out. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'unknown'
  const { cause } = error
  if (cause instanceof Error && 'code' in cause && typeof cause.code === 'string') return cause.code
  return error.name
}
