import { describe, expect, test } from 'vitest'
import { office, one, said, servingAgents, start, two, types } from './testing/office.ts'
import { agent, customer, type Harness } from './testing/openHarness.ts'
import type { TransferTarget } from './transferTarget.ts'

const toSales: TransferTarget = { kind: 'groups', groupIds: [1] }
const toTwo: TransferTarget = { kind: 'agents', agentIds: [two.id] }

/** Two serves Lena in group 0; One, who also sells, is as given. */
async function served(oneIs: 'free' | 'full' | 'gone') {
  const h = await office({ queue: { enabled: true, maxLength: 3 } })
  const twoCaller = agent(two.id)
  await h.loginAgent(twoCaller)
  const { view, thread } = await start(h, 'lena')
  if (oneIs !== 'gone') await h.loginAgent(agent(one.id))
  if (oneIs === 'full') await start(h, 'ben')
  return { h, twoCaller, chatId: view.chat.id, threadId: thread.thread.id }
}
type Given = Awaited<ReturnType<typeof served>>
const transfer = ({ h, twoCaller, chatId }: Given, target: TransferTarget, force = false) =>
  h.do(twoCaller, 'transferChat', { chatId, target, force })
const queueOf = async (h: Harness, chatId: string) =>
  (await h.must(customer('lena'), 'getChat', { chatId })).thread?.queue

describe('transfer_chat', () => {
  test('[E25] to a group: the transfer answers and stands before access and members', async () => {
    const given = await served('free')
    const { publications } = await transfer(given, toSales)
    expect(types(publications)).toEqual([
      'chatTransferred',
      'accessSet',
      'userRemoved',
      'userAdded',
      'eventAdded',
    ])
    expect(publications.filter(({ answers }) => answers)).toHaveLength(1)
    expect(publications[0]).toMatchObject({
      answers: true,
      customerIds: ['lena'],
      agentIds: [two.id, one.id],
      fact: {
        reason: 'manual',
        requesterId: two.id,
        to: { groupIds: [1], agentIds: [one.id] },
        queue: null,
      },
    })
    expect(publications[1]).toMatchObject({ fact: { resource: 'chat', access: { groupIds: [1] } } })
    expect(said(publications)).toEqual(['chat_transferred'])
    expect(publications[4]?.fact).toMatchObject({
      event: { content: { textVars: { initiator: 'two', targets: 'Sales' } } },
    })
    expect(await servingAgents(given.h, agent(one.id), given.chatId)).toEqual([one.id])
  })

  test('to an agent: he has it, and the groups stay', async () => {
    const given = await served('free')
    const { publications } = await transfer(given, { kind: 'agents', agentIds: [one.id] })
    expect(types(publications)).toEqual(['chatTransferred', 'userRemoved', 'userAdded', 'eventAdded'])
    expect(publications[0]?.fact).toMatchObject({ to: { groupIds: [], agentIds: [one.id] } })
  })

  test('[10.1] without a target: to somebody else within the groups', async () => {
    const given = await served('free')
    const { publications } = await transfer(given, null)
    expect(publications[0]?.fact).toMatchObject({ to: { groupIds: [0], agentIds: [one.id] } })
    expect(await servingAgents(given.h, agent(one.id), given.chatId)).toEqual([one.id])
  })

  test.each([
    ['full', toSales, 'group_unavailable'],
    ['gone', toSales, 'groups_offline'],
    ['full', { kind: 'agents', agentIds: [one.id] }, 'group_unavailable'],
    ['gone', { kind: 'agents', agentIds: [one.id] }, 'groups_offline'],
    ['gone', null, 'group_unavailable'],
  ] as const)(
    '[E3] unforced, the other is %s: %j is %s, and nothing changes',
    async (oneIs, target, type) => {
      const given = await served(oneIs)
      const { outcome, publications } = await transfer(given, target)
      expect(outcome).toMatchObject({ failure: { type } })
      expect(publications).toEqual([])
      expect(await servingAgents(given.h, given.twoCaller, given.chatId)).toEqual([two.id])
    },
  )

  test('[9.7] forced to a group without anybody free: it waits there, and the push says so', async () => {
    const given = await served('full')
    const { publications } = await transfer(given, toSales, true)
    expect(types(publications)).toEqual(['chatTransferred', 'accessSet', 'userRemoved', 'eventAdded'])
    expect(publications[0]?.fact).toMatchObject({
      to: { groupIds: [1], agentIds: [] },
      queue: { position: 1 },
    })
    expect(await queueOf(given.h, given.chatId)).toMatchObject({ position: 1 })
    const ben = await given.h.must(customer('ben'), 'listChats', { order: 'desc', includeActive: true })
    const benChat = ben.rows[0]?.chat.id ?? ''
    await given.h.must(customer('ben'), 'closeThread', { chatId: benChat, requirePresence: false })
    expect(await servingAgents(given.h, given.twoCaller, given.chatId)).toEqual([one.id])
  })

  test('forced to an agent who is full or gone: he has it all the same', async () => {
    for (const oneIs of ['full', 'gone'] as const) {
      const given = await served(oneIs)
      await transfer(given, { kind: 'agents', agentIds: [one.id] }, true)
      expect(await servingAgents(given.h, given.twoCaller, given.chatId)).toEqual([one.id])
    }
  })

  test('forced within the group, with nobody else there, it does not come straight back', async () => {
    const given = await served('gone')
    await transfer(given, null, true)
    expect(await servingAgents(given.h, given.twoCaller, given.chatId)).toEqual([])
    await given.h.loginAgent(agent(one.id))
    await given.h.rest()
    expect(await servingAgents(given.h, given.twoCaller, given.chatId)).toEqual([one.id])
  })

  test('to whoever serves it already: nothing happens', async () => {
    const given = await served('free')
    expect(await transfer(given, toTwo)).toMatchObject({ outcome: { ok: true }, publications: [] })
  })

  test.each([
    ['an unknown group', { kind: 'groups', groupIds: [9] }, 'group_not_found'],
    ['an unknown agent', { kind: 'agents', agentIds: ['nobody@example.com'] }, 'not_found'],
    ['no group', { kind: 'groups', groupIds: [] }, 'validation'],
    ['no agent', { kind: 'agents', agentIds: [] }, 'validation'],
  ] as const)('is refused: %s', async (_name, target, type) => {
    expect((await transfer(await served('free'), target, true)).outcome).toMatchObject({ failure: { type } })
  })

  test('[10.3] a closed chat is chat_inactive', async () => {
    const given = await served('free')
    await given.h.must(customer('lena'), 'closeThread', { chatId: given.chatId, requirePresence: false })
    expect((await transfer(given, toSales, true)).outcome).toMatchObject({
      failure: { type: 'chat_inactive' },
    })
  })
})
