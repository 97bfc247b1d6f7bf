import type { FastifyInstance } from 'fastify'
import type { Core } from '../actions/contract.ts'
import type { Auth } from '../auth/ports.ts'
import type { License } from '../domain/license.ts'
import { sendError } from './sendError.ts'

export type ConsoleDirectoryNeeds = {
  readonly auth: Pick<Auth, 'verifyAgentToken'>
  readonly core: Pick<Core, 'groupStatuses'>
  readonly licenses: ReadonlyMap<number, License>
}

/** `GET /console/directory`: groups and agents of the caller's license, for the console's pickers. */
export async function registerConsoleDirectory(
  app: FastifyInstance,
  { auth, core, licenses }: ConsoleDirectoryNeeds,
): Promise<void> {
  app.get('/console/directory', async (request, reply) => {
    reply.header('cache-control', 'no-store')
    const { authorization = '' } = request.headers
    const grant = /^Bearer\s/i.test(authorization) ? await auth.verifyAgentToken(authorization) : null
    const license = grant?.ok ? licenses.get(grant.value.licenseId) : undefined
    if (license === undefined) {
      const expired = grant?.ok === false && grant.failure === 'expired'
      return sendError(reply, 'authentication', expired ? 'Access token expired' : 'Invalid access token')
    }
    const statuses = new Map(core.groupStatuses(license.id).map(({ groupId, status }) => [groupId, status]))
    return {
      groups: license.groups.map(({ id, name }) => ({ id, name, status: statuses.get(id) ?? 'offline' })),
      agents: license.agents.map(({ id, name, jobTitle, avatar, groupIds, isBot }) => ({
        id,
        name,
        job_title: jobTitle,
        avatar,
        group_ids: groupIds,
        is_bot: isBot,
      })),
    }
  })
}
