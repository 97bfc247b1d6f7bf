import { describe, expect, it } from 'vitest'
import { createTestBed } from '../testing/testBed.ts'

describe('a chat', () => {
  it('begins with the first message, which is shown at once', async () => {
    const { connect, engine, phase, texts, pendingTexts, platform, asked } = createTestBed()
    await connect()
    expect(phase()).toBe('none')
    engine.sendMessage('Hello')
    expect(phase()).toBe('starting')
    expect(pendingTexts()).toEqual(['Hello sending'])
    await platform.clock.advance(0)
    expect(phase()).toBe('active')
    expect(texts()).toEqual(['Hello'])
    expect(pendingTexts()).toEqual([])
    expect(asked('start_chat')[0]?.['payload']).toMatchObject({
      continuous: false,
      chat: { access: { group_ids: [0] } },
    })
  })

  it('begins with the form: answers, chosen group, name and e-mail', async () => {
    const { connect, engine, platform, asked, texts } = createTestBed()
    await connect()
    const form = {
      id: 'f1',
      fields: [
        { type: 'header', id: '0', label: 'Hi' },
        { type: 'name', id: '1', label: 'Name', required: true },
        { type: 'email', id: '2', label: 'E-mail', required: true },
        {
          type: 'group_chooser',
          id: '3',
          label: 'To',
          required: true,
          options: [{ id: '9', groupId: 2, label: 'Sales' }],
        },
      ],
    } as const
    engine.setAnswer('prechat', '1', 'Lena ')
    engine.setAnswer('prechat', '2', 'lena@shop.example')
    engine.setAnswer('prechat', '3', '9')
    engine.submitForm('prechat', form)
    expect(engine.store.getState().forms.prechat.submitting).toBe(true)
    await platform.clock.advance(0)
    expect(engine.store.getState().forms.prechat).toMatchObject({ submitting: false, problem: null })
    expect(asked('update_customer')[0]?.['payload']).toEqual({ name: 'Lena', email: 'lena@shop.example' })
    expect(asked('start_chat')[0]?.['payload']).toMatchObject({
      chat: {
        access: { group_ids: [2] },
        thread: {
          events: [
            {
              type: 'filled_form',
              form_id: 'f1',
              fields: [
                { type: 'name', id: '1', label: 'Name', answer: 'Lena' },
                { type: 'email', id: '2', label: 'E-mail', answer: 'lena@shop.example' },
                {
                  type: 'group_chooser',
                  id: '3',
                  label: 'To',
                  answer: { id: '9', group_id: 2, label: 'Sales' },
                },
              ],
            },
          ],
        },
      },
    })
    expect(texts()).toEqual(['filled_form'])
  })

  it('nobody there: the form comes back with its answers, and leaves a message at the next try', async () => {
    const { connect, engine, platform, phase, server, asked } = createTestBed()
    server.setGroupsOnline(false)
    await connect()
    const form = { id: 'f1', fields: [{ type: 'name', id: '1', label: 'Name', required: true }] } as const
    engine.setAnswer('prechat', '1', 'Lena')
    engine.submitForm('prechat', form)
    await platform.clock.advance(0)
    expect(phase()).toBe('none')
    expect(engine.store.getState().forms.prechat).toEqual({
      answers: { 1: 'Lena' },
      submitting: false,
      problem: 'groups_offline',
    })
    expect(engine.store.getState().groups.statuses).toEqual({ 0: 'offline' })
    engine.submitForm('prechat', form)
    await platform.clock.advance(0)
    expect(asked('start_chat')[1]?.['payload']).toMatchObject({ continuous: true })
    expect(phase()).toBe('active')
  })

  it('that exists already, says the server, is looked up and written to', async () => {
    const other = createTestBed()
    await other.connect()
    const { connect, engine, platform, texts, asked, server } = createTestBed()
    await connect()
    // The other tab has started it, and this one was not told yet.
    const created_at = '2020-06-02T09:14:27.000001Z'
    const first = { id: 'T1_1', created_at, type: 'message', text: 'From tab 1', custom_id: 'o1' }
    server.threads.push({ id: 'T1', active: true, created_at, events: [first] })
    engine.sendMessage('From tab 2')
    await platform.clock.advance(0)
    expect(asked('start_chat')).toHaveLength(1)
    expect(asked('send_event')).toHaveLength(1)
    expect(texts()).toEqual(['From tab 1', 'From tab 2'])
  })

  it('that another tab has begun is here at once', async () => {
    const { connect, platform, texts, server, phase } = createTestBed()
    await connect()
    expect(phase()).toBe('none')
    server.onFrame(
      {
        action: 'start_chat',
        request_id: 'x',
        payload: { chat: { thread: { events: [{ type: 'message', text: 'From tab 1', custom_id: 'o1' }] } } },
      },
      platform.sockets.last(),
    )
    expect([phase(), ...texts()]).toEqual(['active', 'From tab 1'])
  })

  it('is closed by the agent, and goes on with the next message', async () => {
    const { connect, engine, platform, phase, server, texts } = createTestBed()
    await connect()
    engine.sendMessage('Hello')
    await platform.clock.advance(0)
    server.agentSays('Hi')
    server.agentCloses()
    expect(phase()).toBe('closed')
    engine.sendMessage('One more question')
    await platform.clock.advance(0)
    expect(phase()).toBe('active')
    expect(texts()).toEqual(['Hello', 'Hi', 'One more question'])
    expect(server.threads).toHaveLength(2)
  })

  it('closed without our knowing: the refused message opens the next thread under its own name', async () => {
    const { connect, engine, platform, server, texts, pendingTexts } = createTestBed()
    await connect()
    engine.sendMessage('Hello')
    await platform.clock.advance(0)
    const [thread] = server.threads
    if (thread !== undefined) thread.active = false
    engine.sendMessage('Still there?')
    await platform.clock.advance(0)
    expect(texts()).toEqual(['Hello', 'Still there?'])
    expect(pendingTexts()).toEqual([])
    expect(server.threads.map(({ events }) => events.length)).toEqual([1, 1])
  })

  it('is ended by the visitor; the form for a new one is shown when asked for', async () => {
    const { connect, engine, platform, phase } = createTestBed()
    await connect()
    engine.sendMessage('Hello')
    await platform.clock.advance(0)
    engine.endChat()
    await platform.clock.advance(0)
    expect(phase()).toBe('closed')
    engine.startAgain()
    expect(phase()).toBe('none')
    engine.sendMessage('Again')
    await platform.clock.advance(0)
    expect(phase()).toBe('active')
  })

  it('the form after it goes into the closed thread', async () => {
    const { connect, engine, platform, server, phase, asked } = createTestBed()
    await connect()
    engine.sendMessage('Hello')
    await platform.clock.advance(0)
    server.agentCloses()
    engine.submitForm('postchat', {
      id: 'f2',
      fields: [{ type: 'question', id: '1', label: 'Why?', required: false }],
    })
    await platform.clock.advance(0)
    expect(asked('send_event').at(-1)?.['payload']).toMatchObject({ attach_to_last_thread: true })
    expect(phase()).toBe('closed')
    expect(server.threads[0]?.events.map(({ type }) => type)).toEqual(['message', 'filled_form'])
    expect(engine.store.getState().forms.postchat.submitting).toBe(false)
  })

  it('a text over 16 KB becomes several messages, cut between characters', async () => {
    const { connect, engine, platform, server } = createTestBed()
    await connect()
    engine.sendMessage('ä'.repeat(9_000))
    await platform.clock.advance(0)
    const said = server.threads[0]?.events.map(({ text = '' }) => text) ?? []
    expect(said.map((text) => text.length)).toEqual([8_192, 808])
    expect(said.join('')).toBe('ä'.repeat(9_000))
  })

  it('an empty text says nothing', async () => {
    const { connect, engine, phase } = createTestBed()
    await connect()
    engine.sendMessage('  \n ')
    expect(phase()).toBe('none')
  })
})
