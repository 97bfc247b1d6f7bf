import { describe, expect, test } from 'vitest'
import { jones, licenseOf, message, smith } from './testing/fixtures.ts'
import { agent, customer, emptyThread, newChat, openHarness } from './testing/openHarness.ts'

describe('activate_chat', () => {
  const closed = async () => {
    const h = await openHarness({ licenses: [licenseOf(1), licenseOf(2)] })
    const lena = customer('lena')
    await h.loginAgent(agent(smith.id))
    const { view, thread } = await h.must(lena, 'startChat', { ...newChat, events: [message('One', 'a')] })
    await h.must(lena, 'closeThread', { chatId: view.chat.id, requirePresence: false })
    return { h, lena, chatId: view.chat.id, firstThreadId: thread.thread.id }
  }

  test('[4.3] opens the next thread of the chain; a second time it is chat_already_active', async () => {
    const { h, lena, chatId, firstThreadId } = await closed()
    const { thread, eventIds } = await h.must(lena, 'activateChat', {
      ...emptyThread,
      chatId,
      events: [message('Again', 'b')],
    })
    expect(thread.thread).toMatchObject({ order: 2, previousThreadId: firstThreadId, active: true })
    expect(eventIds).toEqual([`${thread.thread.id}_1`])
    expect((await h.do(lena, 'activateChat', { ...emptyThread, chatId })).outcome).toMatchObject({
      failure: { type: 'chat_already_active' },
    })
    const earlier = await h.must(lena, 'getChat', { chatId, threadId: firstThreadId })
    expect(earlier.thread?.thread.nextThreadId).toBe(thread.thread.id)
  })

  test('repeated answers as it did then, also while active', async () => {
    const { h, lena, chatId } = await closed()
    const input = { ...emptyThread, chatId, events: [message('Again', 'b')] }
    const first = await h.must(lena, 'activateChat', input)
    expect(await h.must(lena, 'activateChat', input)).toMatchObject({ eventIds: first.eventIds })
  })

  test('what was accepted by another request is not said twice', async () => {
    const { h, lena, chatId, firstThreadId } = await closed()
    const whole = await h.must(lena, 'activateChat', {
      ...emptyThread,
      chatId,
      events: [message('One', 'a')],
    })
    expect(whole).toMatchObject({ eventIds: [`${firstThreadId}_1`], thread: { thread: { active: false } } })
    const part = await h.must(lena, 'activateChat', {
      ...emptyThread,
      chatId,
      events: [message('One', 'a'), message('Two', 'b')],
    })
    expect(part.eventIds).toEqual([`${firstThreadId}_1`, `${part.thread.thread.id}_1`])
    expect(part.thread.events).toHaveLength(1)
  })

  test('[4.5] without continuous the mode stays', async () => {
    const { h, lena, chatId } = await closed()
    await h.must(lena, 'activateChat', { ...emptyThread, chatId, continuous: true })
    await h.must(lena, 'closeThread', { chatId, requirePresence: false })
    const { view } = await h.must(lena, 'activateChat', { ...emptyThread, chatId })
    expect(view.chat.continuous).toBe(true)
  })

  test('[follow_chat] ends what others followed, after telling them of it', async () => {
    const { h, lena, chatId } = await closed()
    const fan = agent(jones.id)
    await h.must(fan, 'followChat', { chatId })
    const { publications } = await h.do(lena, 'activateChat', { ...emptyThread, chatId, groupIds: [1] })
    expect(publications[0]?.agentIds).toContain(jones.id)
    const sent = await h.do(lena, 'sendEvent', { chatId, event: message('x'), whenInactive: 'fail' })
    expect(sent.publications[0]?.agentIds).toEqual([smith.id])
  })

  test('by an agent: he serves it, and the former agent no longer does', async () => {
    const { h, chatId } = await closed()
    const { view } = await h.must(agent(jones.id), 'activateChat', { ...emptyThread, chatId })
    expect(view.chat.members.map(({ userId, present }) => [userId, present])).toEqual([
      ['lena', true],
      [smith.id, false],
      [jones.id, true],
    ])
  })
})
