import { expect, test } from 'vitest'
import type { Publication } from '../domain/facts.ts'
import { createBus } from './createBus.ts'

const publication: Publication = {
  licenseId: 1,
  fact: { type: 'multicast', authorId: null, content: {}, contentType: null },
  customerIds: [],
  agentIds: [],
  origin: null,
  answers: false,
}

test('every listener gets it before publish returns, and stops when it says so', () => {
  const bus = createBus({ log: { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} } })
  const seen: string[] = []
  const stop = bus.subscribe(() => void seen.push('one'))
  bus.subscribe(() => void seen.push('two'))
  bus.publish(publication)
  stop()
  bus.publish(publication)
  expect(seen).toEqual(['one', 'two', 'two'])
})

test('a listener that throws is logged and takes nothing from the others', () => {
  const errors: object[] = []
  const log = {
    debug: () => {},
    info: () => {},
    warn: () => {},
    error: (fields: object) => void errors.push(fields),
  }
  const bus = createBus({ log })
  const seen: string[] = []
  bus.subscribe(() => {
    throw new Error('broken')
  })
  bus.subscribe(() => void seen.push('two'))
  bus.publish(publication)
  expect(seen).toEqual(['two'])
  expect(errors).toMatchObject([{ fact: 'multicast' }])
})
