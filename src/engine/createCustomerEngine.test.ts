import { describe, expect, it } from 'vitest'
import { createTestBed } from './testing/testBed.ts'

describe('connecting', () => {
  it('nothing is asked of network or storage before it', async () => {
    const { platform, server } = createTestBed()
    await platform.clock.advance(60_000)
    expect(server.requests).toEqual([])
    expect(platform.page.listeners()).toBe(0)
  })

  it('goes to the 3.2 socket of the license and tells who visits what', async () => {
    const { connect, platform, asked } = createTestBed({
      customer: { name: 'Lena', fields: { plan: 'gold' } },
      group: 2,
    })
    await connect()
    expect(platform.sockets.last().url).toBe('wss://chat.example.com/v3.2/customer/rtm/ws?license_id=7')
    expect(asked('login')[0]?.['payload']).toEqual({
      token: 'Bearer dal:1',
      group_id: 2,
      customer_page: { url: 'https://shop.example/?q=1', title: 'Shop' },
      customer: { name: 'Lena', session_fields: [{ plan: 'gold' }] },
      application: { name: 'parley-widget', channel_type: 'web' },
    })
  })

  it('trouble is told only when it lasts', async () => {
    const { connect, platform, engine } = createTestBed()
    await connect()
    platform.sockets.last().drop()
    await platform.clock.advance(1_900)
    expect(engine.store.getState().connection).toMatchObject({ troubled: false })
    await platform.clock.advance(200)
    expect(engine.store.getState().connection).toMatchObject({ troubled: true })
  })

  it('what the server asks to keep goes back with the next login', async () => {
    const { connect, comeBack, server, platform, asked } = createTestBed()
    await connect()
    server.push('customer_side_storage_updated', { customer_side_storage: { visits: '2' } })
    platform.sockets.last().drop()
    await comeBack()
    expect(asked('login')[1]?.['payload']).toMatchObject({ customer_side_storage: { visits: '2' } })
  })

  it('close stops every timer, socket and listener', async () => {
    const { connect, platform, engine } = createTestBed()
    await connect()
    engine.sendMessage('Hello')
    engine.setSneakPeekText('and')
    await platform.clock.advance(10)
    engine.close()
    await platform.clock.advance(0)
    expect(platform.clock.waiting()).toBe(0)
    expect(platform.page.listeners()).toBe(0)
    expect(platform.sockets.last().closedByUs).toBe(true)
  })
})

describe('the end of a session', () => {
  it('inactivity: at once again while a chat is active and the page visible', async () => {
    const { connect, comeBack, engine, platform, server } = createTestBed()
    await connect()
    engine.sendMessage('Hello')
    await platform.clock.advance(0)
    server.disconnect('inactivity_timeout')
    await comeBack()
    expect(engine.store.getState().connection.kind).toBe('online')
  })

  it.each([
    ['without a chat', (it: ReturnType<typeof createTestBed>) => it.platform.page.act()],
    ['on a hidden page', (it: ReturnType<typeof createTestBed>) => it.platform.page.setVisible(true)],
  ])('inactivity %s: when the visitor is there again', async (which, wake) => {
    const all = createTestBed()
    await all.connect()
    if (which === 'on a hidden page') {
      all.engine.sendMessage('Hello')
      await all.platform.clock.advance(0)
      all.platform.page.setVisible(false)
    }
    all.server.disconnect('inactivity_timeout')
    await all.platform.clock.advance(600_000)
    expect(all.engine.store.getState().connection).toMatchObject({ kind: 'paused', mayResume: true })
    wake(all)
    await all.accept()
    expect(all.engine.store.getState().connection.kind).toBe('online')
  })

  it('another region: goes to where the settings say it lives', async () => {
    const { connect, server, platform, accept } = createTestBed({
      regions: { fra: 'https://chat-fra.example.com' },
    })
    await connect()
    server.disconnect('misdirected_connection', { region: 'fra' })
    await platform.clock.advance(400)
    await accept()
    expect(platform.sockets.last().url).toContain('wss://chat-fra.example.com/v3.2/')
  })

  it('another region that nobody knows: stops, and says so', async () => {
    const { connect, server, platform, engine } = createTestBed()
    await connect()
    server.disconnect('misdirected_connection', { region: 'mars' })
    await platform.clock.advance(400)
    expect(engine.store.getState().connection).toMatchObject({
      kind: 'stopped',
      reason: 'misdirected_connection',
    })
  })

  it('an expired token: a fresh one', async () => {
    const { connect, comeBack, server, asked } = createTestBed()
    await connect()
    server.disconnect('access_token_expired')
    await comeBack()
    expect(asked('login').map((frame) => Object(frame['payload']).token)).toEqual([
      'Bearer dal:1',
      'Bearer dal:2',
    ])
  })

  it('a block: not before its time, whatever the visitor does', async () => {
    const { connect, server, platform, engine, asked } = createTestBed()
    await connect()
    server.disconnect('customer_temporarily_blocked', { timeout: 30 })
    engine.resume()
    platform.page.act()
    platform.page.setOnline(true)
    await platform.clock.advance(29_900)
    expect(asked('login')).toHaveLength(1)
    expect(engine.store.getState().connection).toMatchObject({ kind: 'waiting', mayResume: false })
    await platform.clock.advance(200)
    expect(platform.sockets.opened).toHaveLength(2)
  })
})

describe('reads', () => {
  it('group statuses are the store’s', async () => {
    const { connect, engine } = createTestBed()
    await connect()
    expect(await engine.read.groupStatuses()).toEqual({ 0: 'online' })
    expect(engine.store.getState().groups.statuses).toEqual({ 0: 'online' })
  })

  it('a form that is not enabled is null; a failure rejects with its reason', async () => {
    const { connect, engine, server } = createTestBed()
    await connect()
    expect(await engine.read.form('prechat', 0)).toBeNull()
    server.refuseNext('get_form', 'group_not_found')
    await expect(engine.read.form('prechat', 9)).rejects.toMatchObject({ reason: 'group_not_found' })
  })

  it.each(['group_offline', 'group_unavailable'])('%s: no agent is predicted', async (type) => {
    const { connect, engine, server } = createTestBed()
    await connect()
    server.refuseNext('get_predicted_agent', type)
    expect(await engine.read.predictedAgent(0)).toBeNull()
  })
})
