import type { Result } from '../../model/result.ts'
import type { Http } from '../../platform/ports.ts'

export type GroupNames = Readonly<Record<number, string>>

type Needs = {
  readonly http: Http
  readonly server: string
  readonly token: () => Promise<Result<string, unknown>>
}

const timeoutMs = 15_000

/** Asks `GET /console/directory` for the license's groups; null when there is no answer that can be read. */
export async function fetchGroupNames({ http, server, token }: Needs): Promise<GroupNames | null> {
  const bearer = await token()
  if (!bearer.ok) return null
  const answer = await http.request({
    method: 'GET',
    url: `${server}/console/directory`,
    headers: { Authorization: `Bearer ${bearer.value}` },
    credentials: 'same-origin',
    timeoutMs,
  })
  return answer.ok && answer.status === 200 ? readGroupNames(answer.body) : null
}

function readGroupNames(body: unknown): GroupNames | null {
  if (typeof body !== 'object' || body === null || !('groups' in body) || !Array.isArray(body.groups))
    return null
  const entries = body.groups.flatMap((group: unknown) =>
    isGroup(group) ? [[group.id, group.name] as const] : [],
  )
  return Object.fromEntries(entries)
}

function isGroup(value: unknown): value is { id: number; name: string } {
  return (
    typeof value === 'object' &&
    value !== null &&
    'id' in value &&
    typeof value.id === 'number' &&
    'name' in value &&
    typeof value.name === 'string'
  )
}
