import { expect, it } from 'vitest'
import { createRateLimit } from './createRateLimit.ts'

function setUp(perMinute: number) {
  const time = { now: 0 }
  const clock = { now: () => time.now, after: () => () => undefined }
  return { limit: createRateLimit(perMinute, clock), time }
}

it('an address has so many in a minute, and all of them again after it', () => {
  const { limit, time } = setUp(2)
  expect([limit.take('192.0.2.1'), limit.take('192.0.2.1'), limit.take('192.0.2.1')]).toEqual([
    true,
    true,
    false,
  ])
  time.now = 59_999
  expect(limit.take('192.0.2.1')).toBe(false)
  time.now = 60_000
  expect(limit.take('192.0.2.1')).toBe(true)
})

it('addresses do not share, an IPv6 /64 does, and IPv4 is IPv4 however it is written', () => {
  const { limit } = setUp(1)
  expect(limit.take('192.0.2.1')).toBe(true)
  expect(limit.take('192.0.2.2')).toBe(true)
  expect(limit.take('::ffff:192.0.2.2')).toBe(false)
  expect(limit.take('2001:db8:0:1::5')).toBe(true)
  expect(limit.take('2001:0db8::1:99:0:0:7')).toBe(false)
  expect(limit.take('2001:db8:0:2::5')).toBe(true)
})

it('what is given back may be taken again, and never more than that', () => {
  const { limit } = setUp(1)
  limit.giveBack('192.0.2.1')
  expect(limit.take('192.0.2.1')).toBe(true)
  limit.giveBack('192.0.2.1')
  expect(limit.take('192.0.2.1')).toBe(true)
  expect(limit.take('192.0.2.1')).toBe(false)
})

it('an attack from many addresses forgets the oldest and keeps counting the newest', () => {
  const { limit } = setUp(1)
  expect(limit.take('192.0.2.1')).toBe(true)
  for (let index = 0; index < 20_000; index += 1)
    limit.take(`10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`)
  expect(limit.take('10.0.78.31')).toBe(false)
  expect(limit.take('192.0.2.1')).toBe(true)
})
