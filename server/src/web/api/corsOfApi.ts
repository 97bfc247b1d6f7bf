import type { IncomingMessage } from 'node:http'
import type { FastifyCorsOptions } from '@fastify/cors'
import type { Auth } from '../../auth/ports.ts'
import type { License } from '../../domain/license.ts'
import { readLicenseId } from '../../rtm/judgeAddress.ts'
import { webSurfaces } from './surfaces.ts'

export type ApiCorsNeeds = {
  readonly auth: Pick<Auth, 'originAllowed'>
  readonly licenses: ReadonlyMap<number, License>
}

const open = {
  methods: ['POST'],
  allowedHeaders: ['Authorization', 'Content-Type', 'X-API-Version', 'X-Author-Id', 'X-Region'],
} as const

/**
 * Which pages may call a Web API from a browser: those of websites that may embed the license which the address
 * names; every page for agents, whose right is in the token alone. null: the address is none of a Web API.
 * Source: spec/behaviour.md 16.7.
 */
export function corsOfApi(
  { auth, licenses }: ApiCorsNeeds,
  { url = '', headers }: Pick<IncomingMessage, 'url' | 'headers'>,
): FastifyCorsOptions | null {
  const surface = webSurfaces.find(({ path }) => url.startsWith(`${path}/`))
  if (surface === undefined) return null
  // A page may learn that there is no such license: there is nobody whose websites it could not be.
  const license = surface.kind === 'agent' ? undefined : licenses.get(readLicenseId(url))
  const isWelcome = license === undefined || auth.originAllowed(license, headers.origin)
  return { ...open, methods: [...open.methods], allowedHeaders: [...open.allowedHeaders], origin: isWelcome }
}
