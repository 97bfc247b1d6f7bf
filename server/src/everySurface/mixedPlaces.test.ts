import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { permittedScopes } from '../auth/agentScopes.ts'
import { openLine } from './testing/lines.ts'
import { type OpenPlace, openStage, outsider, type Stage } from './testing/openStage.ts'
import { type Place, requestOf } from './testing/requests.ts'
import { spokenSurfaces } from './testing/surfaces.ts'

/** Who has a chat of his own names it, and beside it a thread or an event of somebody else's. */

let stage: Stage
let target: OpenPlace
let before: unknown
beforeAll(async () => {
  stage = await openStage()
  target = await stage.openPlace()
  before = await stage.snapshot(target.owner, target.place)
})
afterAll(() => stage.stop())

/** An agent whose token reaches the chats that he has access to, and no others. */
const accessToken = () =>
  stage.api.agentToken(
    outsider,
    [...permittedScopes('administrator')].filter((scope) => !/--(all|my):/.test(scope)),
  )

/** Methods that read threads by id, which the table of requests leaves out. */
const reads: { readonly [codec: string]: { readonly [name: string]: (place: Place) => object } } = {
  customer_v3_1: {
    get_chat_threads: ({ chatId, threadId }) => ({ chat_id: chatId, thread_ids: [threadId] }),
  },
  customer_v3_2: { get_chat: ({ chatId, threadId }) => ({ chat_id: chatId, thread_id: threadId }) },
  agent_v3_0: {
    get_chat_threads: ({ chatId, threadId }) => ({ chat_id: chatId, thread_ids: [threadId] }),
  },
}

describe.each(spokenSurfaces)('$id', (surface) => {
  const rows = surface.methods.flatMap(({ name }) => {
    const payload = reads[surface.codec]?.[name] ?? requestOf(surface.codec, name)?.payload
    return payload === undefined ? [] : [{ name, payload }]
  })

  it.each(['thread', 'event'] as const)(
    "[spec 4.19] another chat's %s is not in the own one",
    async (what) => {
      const { owner, place } = await stage.openPlace()
      if (surface.kind === 'agent') {
        const access = { resource: 'chat', id: place.chatId, access: { type: 'group', id: 0 } }
        await stage.api.agentCall('set_access', access)
      }
      const token = surface.kind === 'agent' ? accessToken() : owner.token
      const line = await openLine(stage.api.origin, surface, { token })
      const { threadId, eventId } = target.place
      const mixed = what === 'thread' ? { ...place, threadId, eventId } : { ...place, eventId }
      const concerned = rows.filter(
        ({ payload }) => JSON.stringify(payload(mixed)) !== JSON.stringify(payload(place)),
      )
      expect(concerned.length).toBeGreaterThan(0)
      for (const { name, payload } of concerned) {
        const outcome = await line.ask(name, payload(mixed))
        expect([name, outcome.ok && !isEmptyList(outcome.payload)]).toEqual([name, false])
        const text = JSON.stringify(outcome)
        for (const secret of [target.place.chatId, target.place.customerId])
          expect(text).not.toContain(secret)
      }
      line.close()
      expect(await stage.snapshot(target.owner, target.place)).toEqual(before)
    },
  )
})

/** Reads of threads leave out what is not there. */
function isEmptyList(payload: object): boolean {
  const threads: unknown = Object(Object(payload).chat).threads
  return Array.isArray(threads) && threads.length === 0
}
