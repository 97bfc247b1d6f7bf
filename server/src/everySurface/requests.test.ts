import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { openLine } from './testing/lines.ts'
import { openStage, type Stage } from './testing/openStage.ts'
import { requestOf } from './testing/requests.ts'
import { spokenSurfaces } from './testing/surfaces.ts'

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.stop())

describe.each(spokenSurfaces)('$id', (surface) => {
  const names = surface.methods.flatMap(({ kind, name }) => (kind === 'ping' ? [] : [name]))

  it.each(names)(
    '[offers] %s has a request in the table, and whom it is meant for succeeds',
    async (name) => {
      const row = requestOf(surface.codec, name)
      if (row === undefined) throw new Error(`${surface.codec} ${name} has no row in requests.ts`)
      const { owner, place, agentId } = await stage.openPlace(row)
      const caller = name === 'start_chat' ? stage.api.visitor() : owner
      const token = surface.kind === 'agent' ? stage.api.agentToken(agentId) : caller.token
      const line = await openLine(stage.api.origin, surface, { token: name === 'login' ? null : token })
      const payload = row.payload(place)
      const outcome = await line.ask(name, name === 'login' ? { ...payload, token } : payload)
      expect(outcome).toMatchObject({ ok: true })
      line.close()
    },
  )
})
