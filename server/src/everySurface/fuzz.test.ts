import { readdir } from 'node:fs/promises'
import { join } from 'node:path'
import fc from 'fast-check'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Log } from '../platform/ports.ts'
import { connectRtm, type RtmClient } from '../rtm/testing/rtmClient.ts'
import { smith } from '../rtm/testing/startRtm.ts'
import { type OpenPlace, openStage, type Stage } from './testing/openStage.ts'
import { requestOf } from './testing/requests.ts'
import { spoil, spoilText } from './testing/spoil.ts'
import { type SpokenSurface, spokenSurfaces } from './testing/surfaces.ts'

/** Requests that succeed, spoilt. Nothing may crash, say `internal`, show the server's inside, or keep others waiting. */

const seed = 20_261
const framesOfSurface = 400
const bodiesOfSurface = 250
/** A fresh chat after so many, since what comes through closes chats and bans customers. */
const perPlace = 40

let stage: Stage
let witness: RtmClient
const faults: string[] = []

beforeAll(async () => {
  const silent = () => undefined
  const error = (fields: object, message: string) => void faults.push(JSON.stringify({ ...fields, message }))
  const log: Log = { debug: silent, info: silent, warn: silent, error }
  stage = await openStage({ log })
  witness = await stage.api.customerSocket('3.2', stage.api.visitor())
})
afterAll(() => stage.stop())

const inside = /node_modules|\.[jt]s:\d+|SQLITE|\bat [\w.]+ \(|TypeError|undefined is not/

/** What holds whatever was sent. */
async function expectUnharmed(sent: unknown, answers: readonly unknown[]): Promise<void> {
  const told = JSON.stringify(answers)
  expect({ sent, told, faults }).toEqual({
    sent,
    told: expect.not.stringContaining('"internal"'),
    faults: [],
  })
  expect({ sent, told }).toEqual({ sent, told: expect.not.stringMatching(inside) })
  await witness.call('get_customer')
}

/** Spoilt requests of a surface, the same in each run. */
function spoiltRequests(
  surface: SpokenSurface,
  { place }: OpenPlace,
  count: number,
  from: number,
): readonly Spoilt[] {
  const valid = surface.methods.flatMap(({ kind, name }) => {
    const row = kind === 'ping' ? undefined : requestOf(surface.codec, name)
    return row === undefined ? [] : [{ action: name, payload: row.payload(place) }]
  })
  const spoilt = fc.constantFrom(...valid).chain(({ action, payload }) =>
    fc.record({
      action: fc.oneof({ weight: 12, arbitrary: fc.constant(action) }, { weight: 1, arbitrary: fc.string() }),
      payload: spoil(JSON.parse(JSON.stringify(payload))),
    }),
  )
  return fc.sample(spoilt, { seed: seed + from, numRuns: count })
}
type Spoilt = { readonly action: string; readonly payload: unknown }

const overRtm = spokenSurfaces.filter(({ over }) => over === 'rtm')
const overWeb = spokenSurfaces.filter(({ over }) => over === 'web')

describe.each(overRtm)('frames to $id', (surface) => {
  async function enter({ owner }: OpenPlace): Promise<RtmClient> {
    const isAgent = surface.kind === 'agent'
    const query = isAgent ? '' : '?license_id=1'
    const client = await connectRtm(`${stage.api.origin.replace('http', 'ws')}${surface.path}${query}`)
    await client.call('login', { token: isAgent ? stage.api.agentToken(smith) : owner.token })
    return client
  }

  it(`[fuzz ${seed}] are answered one by one, none with internal, and nobody waits for them`, async () => {
    for (let from = 0; from < framesOfSurface; from += perPlace) {
      const target = await stage.openPlace()
      let client = await enter(target)
      for (const request of spoiltRequests(surface, target, perPlace, from)) {
        const outcome = await Promise.race([
          client.request(request.action, Object(request.payload)),
          client.closed.then(() => null),
        ])
        await expectUnharmed(request, [outcome])
        // It has logged out, or banned itself.
        if (outcome === null || request.action === 'logout') client = await enter(await stage.openPlace())
      }
      client.drop()
    }
  })

  it(`[fuzz ${seed}] of any text are refused, and the line stays`, async () => {
    const target = await stage.openPlace()
    const client = await enter(target)
    const texts = spoiltRequests(surface, target, 60, 7).map((request) => JSON.stringify(request))
    const spoilt = texts.flatMap((text, index) =>
      fc.sample(spoilText(text), { seed: seed + index, numRuns: 3 }),
    )
    for (const text of [...spoilt, '', ' ', '\u0000', '[', '{"action":{}}', '['.repeat(50_000)]) {
      client.raw(text)
      if (text.includes('logout')) continue
      await client.call('ping')
      await expectUnharmed(text, client.frames.slice(-3))
    }
    client.drop()
  })
})

describe.each(overWeb)('bodies to $id', (surface) => {
  const isWrapped = surface.envelope === 'wrapped' || surface.envelope === 'lenient'
  const types = [
    'application/json',
    'text/plain',
    'multipart/form-data',
    'multipart/form-data; boundary=x',
    'a',
    '',
  ]
  const queries = [
    '?license_id=1',
    '?license_id=1',
    '?license_id=1',
    '',
    '?license_id=-1',
    '?license_id=1&license_id=2',
    '?%',
    '?license_id=%00',
  ]
  const others = [
    {},
    {},
    { 'x-region': 'dal' },
    { 'x-author-id': '../x' },
    { 'x-forwarded-for': "'" },
    { origin: 'null' },
    { cookie: '__lc_cid=%' },
  ]

  it(`[fuzz ${seed}] are answered with a known error or a success, none with internal`, async () => {
    for (let from = 0; from < bodiesOfSurface; from += perPlace) {
      const target = await stage.openPlace()
      const token = surface.kind === 'agent' ? stage.api.agentToken(smith) : target.owner.token
      const around = fc.record({
        type: fc.constantFrom(...types),
        query: fc.constantFrom(...queries),
        other: fc.constantFrom<{ readonly [name: string]: string }>(...others),
        authorization: fc.constantFrom(
          `Bearer ${token}`,
          `Bearer ${token}`,
          `Bearer ${token}`,
          'Bearer',
          'x',
          `Bearer ${token}x`,
        ),
        wrapped: fc.constantFrom(isWrapped, isWrapped, isWrapped, !isWrapped),
        cut: fc.option(fc.nat({ max: 200 }), { freq: 6 }),
      })
      const requests = spoiltRequests(surface, target, perPlace, from)
      const inEnvelopes = fc
        .sample(around, { seed: seed + from, numRuns: perPlace })
        .flatMap((envelope, index) => [{ ...envelope, ...requests[index] }])
      for (const envelope of inEnvelopes) {
        const { action = '', payload, type, query, other, authorization, wrapped, cut } = envelope
        const text = JSON.stringify(wrapped ? { payload } : payload) ?? ''
        const sent = {
          path: `${surface.path}/${encodeURIComponent(Buffer.from(action).toString())}${query}`,
          type,
          other,
          body: text.slice(0, cut ?? text.length),
        }
        const response = await fetch(stage.api.origin + sent.path, {
          method: 'POST',
          body: sent.body,
          headers: { 'content-type': type, authorization, ...other },
        })
        const answer = await response.text()
        await expectUnharmed(sent, [answer])
        expect([sent, response.status]).toEqual([sent, expect.toSatisfy((status: number) => status < 500)])
        expect(() => JSON.parse(answer)).not.toThrow()
      }
    }
  })

  it(`[fuzz ${seed}] that are broken forms are refused, and leave no file`, async () => {
    const token = surface.kind === 'agent' ? stage.api.agentToken(smith) : stage.api.visitor().token
    const uploads = surface.methods.flatMap((method) =>
      method.kind === 'call' && method.upload !== null ? [{ name: method.name, part: method.upload }] : [],
    )
    for (const { name, part } of uploads) {
      const disposition = `Content-Disposition: form-data; name="${part}"; filename="a.txt"`
      const form = `--x\r\n${disposition}\r\nContent-Type: text/plain\r\n\r\nso it was said\r\n--x--\r\n`
      const bodies = fc.sample(spoilText(form), { seed, numRuns: 40 })
      for (const body of [form.slice(0, -6), '', '--x', ...bodies]) {
        const response = await fetch(`${stage.api.origin}${surface.path}/${name}?license_id=1`, {
          method: 'POST',
          body,
          headers: { 'content-type': 'multipart/form-data; boundary=x', authorization: `Bearer ${token}` },
        })
        await expectUnharmed(body, [await response.text()])
      }
    }
    expect(await readdir(join(stage.api.dataFolder, 'files', 'incoming'))).toEqual([])
  })
})
