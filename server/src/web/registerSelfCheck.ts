import type { FastifyInstance } from 'fastify'
import type { Auth } from '../auth/ports.ts'
import type { License } from '../domain/license.ts'
import type { RequestFacts } from './createRequestFacts.ts'
import { renderSelfCheck } from './renderSelfCheck.ts'

export type SelfCheckNeeds = {
  readonly auth: Pick<Auth, 'originAllowed'>
  readonly licenses: ReadonlyMap<number, License>
  readonly facts: Pick<RequestFacts, 'publicOrigin'>
}

/** A form that leads back here, one style sheet, and nothing else. */
const policy =
  "default-src 'none'; style-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'; require-trusted-types-for 'script'"

const maxShownLetters = 200

/**
 * `GET /self-check?license_id=&origin=`: explains to a site owner why a page gets no widget. It tells nothing that
 * `/settings` would not tell. The widget's console lines lead here.
 */
export async function registerSelfCheck(
  app: FastifyInstance,
  { auth, licenses, facts }: SelfCheckNeeds,
): Promise<void> {
  app.get<{ Querystring: Record<string, unknown> }>('/self-check', async (request, reply) => {
    const license = read(request.query['license_id'])
    const asked = read(request.query['origin'])
    const known = /^\d{1,15}$/.test(license) ? licenses.get(Number(license)) : undefined
    const origin = originOf(asked)
    const page = renderSelfCheck({
      server: facts.publicOrigin(request.raw),
      license,
      origin: origin ?? asked,
      licenseKnown: license === '' ? null : known !== undefined,
      originAllowed: known === undefined || origin === null ? null : auth.originAllowed(known, origin),
    })
    return reply
      .header('content-security-policy', policy)
      .header('cache-control', 'no-store')
      .header('referrer-policy', 'no-referrer')
      .type('text/html; charset=utf-8')
      .send(page)
  })
}

const read = (value: unknown): string =>
  typeof value === 'string' ? value.trim().slice(0, maxShownLetters) : ''

/** People paste whole addresses; null for what is none. */
function originOf(text: string): string | null {
  try {
    const { origin, protocol } = new URL(text)
    return /^https?:$/.test(protocol) ? origin : null
  } catch {
    return null
  }
}
