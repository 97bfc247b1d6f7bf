import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readCatalogue } from '../testing/readCatalogue.ts'
import type { TestApi } from '../web/api/testing/startApi.ts'
import { errorScenes, startSceneServer } from './testing/errorScenes.ts'
import { type SpokenSurface, spokenSurfaces } from './testing/surfaces.ts'

/** Errors of the documents that cannot come about here, and why. */
const never: { readonly [type: string]: string } = {
  license_expired: 'licenses stand in the configuration and do not expire',
  unsupported_version: 'a version that is not spoken has no address',
  wrong_product_version: 'there is one product version',
  users_limit_reached: 'how many customers are online is not limited',
  not_allowed: 'what a customer may not do is told as authorization or not_found',
}

const neverOverRtm: typeof never = {
  entity_too_large: 'a frame beyond frame_bytes ends the connection with 1009; files come over HTTP',
  misdirected_request: 'the connection ends with the reason of this name',
  license_not_found: 'the connection ends with the reason of this name',
}

const neverOverWeb: typeof never = {
  pending_requests_limit_reached: 'there is no connection on which requests could pend',
}

const neverToAgents: typeof never = {
  license_not_found: 'an agent names no license; a token of a license that has gone is not good',
}

const reasons = ({ over, kind }: SpokenSurface): typeof never => ({
  ...never,
  ...(over === 'rtm' ? neverOverRtm : neverOverWeb),
  ...(kind === 'agent' && neverToAgents),
})

let server: TestApi
beforeAll(async () => {
  server = await startSceneServer()
})
afterAll(() => server.stop())

describe.each(spokenSurfaces)('errors of $id', (surface) => {
  const documented = readCatalogue(surface.catalogue).errors
  const unprovoked = Object.keys(reasons(surface))

  it.each(documented.filter((type) => !unprovoked.includes(type)))('[catalogue] %s', async (type) => {
    const scene = errorScenes[type]
    if (scene === undefined) throw new Error(`${type} has neither a scene nor a reason`)
    expect(await scene(surface, server)).toMatchObject({
      ok: false,
      error: { type, message: expect.stringMatching(/\w/) },
    })
  })
})
