import { mkdtemp, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { at } from '../rtm/testing/chatV31.ts'
import { StartFailure } from '../StartFailure.ts'
import { startApi } from '../web/api/testing/startApi.ts'
import { openGeolocation } from './openGeolocation.ts'
import { encodeMmdb } from './testing/encodeMmdb.ts'

let folder: string
let path: string
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'parley-geo-'))
  path = join(folder, 'city.mmdb')
  await writeFile(
    path,
    encodeMmdb({
      '203.0.113.0/24': {
        city: { names: { en: 'Kassel', de: 'Kassel' } },
        country: { iso_code: 'DE', names: { en: 'Germany' } },
        location: { latitude: 51.3167, longitude: 9.5, time_zone: 'Europe/Berlin' },
        subdivisions: [{ names: { en: 'Hesse' } }],
      },
      '198.51.100.0/25': { country: { iso_code: 'PT', names: { en: 'Portugal' } } },
      '127.0.0.0/8': { city: { names: { en: 'Home' } }, location: { latitude: -0.5, longitude: -12.25 } },
    }),
  )
})
afterEach(() => rm(folder, { recursive: true }))

describe('an address', () => {
  it('is where the database says', async () => {
    const locate = await openGeolocation(path)
    expect(locate('203.0.113.24')).toEqual({
      latitude: 51.3167,
      longitude: 9.5,
      country: 'Germany',
      countryCode: 'DE',
      region: 'Hesse',
      city: 'Kassel',
      timezone: 'Europe/Berlin',
    })
  })

  it('has what the database knows, and nothing else', async () => {
    const locate = await openGeolocation(path)
    expect(locate('198.51.100.1')).toMatchObject({
      countryCode: 'PT',
      city: null,
      latitude: null,
      region: null,
    })
    for (const ip of ['198.51.100.200', '8.8.8.8', '2606:4700::1', 'nowhere', ''])
      expect(locate(ip)).toBeNull()
    expect((await openGeolocation(null))('203.0.113.24')).toBeNull()
  })

  it('comes to the agents with the visit', async () => {
    const api = await startApi({ more: { geolocation_database: path } })
    const agent = await api.agentSocket()
    await api.customerSocket('3.2', api.visitor())
    const { payload } = await agent.push('customer_visit_started')
    expect(at(payload, 'geolocation')).toMatchObject({
      city: 'Home',
      latitude: '-0.5000',
      longitude: '-12.2500',
    })
    await api.stop()
  })
})

it('a file that is no database stops the start, and is named', async () => {
  await writeFile(path, 'no database')
  await expect(openGeolocation(path)).rejects.toThrow(StartFailure)
  await expect(openGeolocation(path)).rejects.toThrow(path)
})
