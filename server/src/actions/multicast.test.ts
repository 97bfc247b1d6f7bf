import { describe, expect, test } from 'vitest'
import type { ActionInput } from './contract.ts'
import { agentAccount, jones, licenseOf, smith } from './testing/fixtures.ts'
import { agent, openHarness } from './testing/openHarness.ts'

const sales = agentAccount('sales@example.com', { groupIds: [0, 1] })
const nobody = { agents: { all: false, ids: [], groupIds: [] }, customerIds: [] } as const

async function send(more: Partial<ActionInput<'multicast'>>) {
  const h = await openHarness({ licenses: [licenseOf(1, { agents: [smith, jones, sales] }), licenseOf(2)] })
  const input = { ...nobody, content: { promo: 'SPRING' }, contentType: 'promo', ...more }
  return h.do(agent(jones.id), 'multicast', input)
}

describe('multicast', () => {
  test.each([
    ['all agents', { agents: { all: true, ids: [], groupIds: [] } }, [smith.id, jones.id, sales.id], []],
    [
      'groups and ids, nobody twice',
      { agents: { all: false, ids: [sales.id, jones.id, jones.id], groupIds: [1] } },
      [smith.id, jones.id, sales.id],
      [],
    ],
    ['agents whom nobody knows', { agents: { all: false, ids: ['x@example.com'], groupIds: [7] } }, [], []],
    ['customers', { customerIds: ['lena', 'ben', 'lena'] }, [], ['lena', 'ben']],
  ])('[12.4] %s', async (_name, more, agentIds, customerIds) => {
    const { publications } = await send(more)
    expect(publications).toMatchObject([
      {
        agentIds,
        customerIds,
        licenseId: 1,
        fact: { authorId: jones.id, content: { promo: 'SPRING' }, contentType: 'promo' },
      },
    ])
    // The author gets it where he is named, and not otherwise.
    const isNamed = agentIds.some((id) => id === jones.id)
    expect(publications[0]?.answers).toBe(isNamed)
    expect(publications[0]?.origin === null).toBe(!isNamed)
  })

  test('[12.1] needs a recipient', async () => {
    expect((await send({})).outcome).toMatchObject({ failure: { type: 'validation' } })
  })
})
