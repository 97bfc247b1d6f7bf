import type { HttpOutcome, HttpRequest } from '../../platform/ports.ts'

/** A token endpoint that rotates as the real one does: the newest generation, and the one before until it was used. */
export function createTokenEndpoint() {
  const asked: { [name: string]: unknown }[] = []
  const families = new Map<string, number>()
  let failNext: HttpOutcome | null = null
  let loseNext = false
  let made = 0
  let visitors = 0

  const fault = (status: number, oauth_exception: string): HttpOutcome => ({
    ok: true,
    status,
    body: { oauth_exception },
  })
  const give = (entity: string, generation: number): HttpOutcome => {
    made += 1
    return {
      ok: true,
      status: 200,
      body: {
        access_token: `dal:${entity}-${made}`,
        entity_id: entity,
        expires_in: 28_800,
        token_type: 'Bearer',
        refresh_token: `${entity}.${generation}`,
      },
    }
  }

  const answer = (request: HttpRequest): HttpOutcome => {
    const body: { [name: string]: unknown } = { ...request.body }
    asked.push({ ...body, url: request.url, credentials: request.credentials })
    if (failNext !== null) {
      const outcome = failNext
      failNext = null
      return outcome
    }
    if (body['grant_type'] === 'transient') {
      visitors += 1
      const entity = `e${visitors}`
      families.set(entity, 0)
      return give(entity, 0)
    }
    const [entity = '', used] = String(body['refresh_token']).split('.')
    const newest = families.get(entity)
    if (newest === undefined || Number(used) < newest - 1 || Number(used) > newest)
      return fault(401, 'invalid_grant')
    const next = Number(used) === newest ? newest + 1 : newest
    families.set(entity, next)
    if (loseNext) {
      loseNext = false
      return { ok: false, failure: 'timeout' }
    }
    return give(entity, next)
  }

  return {
    asked,
    answer,
    fault,
    fail: (outcome: HttpOutcome) => {
      failNext = outcome
    },
    loseAnswer: () => {
      loseNext = true
    },
    forget: (entity: string) => families.delete(entity),
  }
}
