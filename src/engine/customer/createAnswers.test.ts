import { describe, expect, it } from 'vitest'
import type { Form } from '../../model/form.ts'
import { createTestBed } from '../testing/testBed.ts'

const form: Form = {
  id: 'f2',
  fields: [{ type: 'question', id: '1', label: 'Why?', required: false }],
}

describe('the answers to the form after a chat', () => {
  const closed = async () => {
    const bed = createTestBed()
    bed.engine.interacted()
    await bed.connect()
    bed.engine.sendMessage('Hello')
    await bed.platform.clock.advance(0)
    bed.server.agentCloses()
    bed.engine.setAnswer('postchat', '1', 'Because')
    const kept = () => bed.open().store.getState().forms.postchat.answers
    const given = () => bed.engine.store.getState().forms.postchat.answers
    return { ...bed, kept, given }
  }

  it('outlive a reload until they are sent', async () => {
    const { engine, platform, kept, given } = await closed()
    expect(kept()).toEqual({ 1: 'Because' })
    engine.submitForm('postchat', form)
    await platform.clock.advance(0)
    expect(given()).toEqual({})
    expect(kept()).toEqual({})
  })

  it('stay when the server refuses them', async () => {
    const { engine, platform, server, given } = await closed()
    server.refuseNext('send_event', 'validation')
    engine.submitForm('postchat', form)
    await platform.clock.advance(0)
    expect(engine.store.getState().forms.postchat).toMatchObject({ problem: 'validation', submitting: false })
    expect(given()).toEqual({ 1: 'Because' })
  })

  it('are about that thread: the next one that closes asks anew', async () => {
    const { engine, platform, server, kept, given } = await closed()
    engine.sendMessage('One more thing')
    await platform.clock.advance(0)
    server.agentCloses()
    expect(given()).toEqual({})
    expect(kept()).toEqual({})
  })

  it('the answers to the form before a chat stay for the next one', async () => {
    const { connect, engine, platform } = createTestBed()
    await connect()
    engine.setAnswer('prechat', '1', 'An order')
    engine.submitForm('prechat', form)
    await platform.clock.advance(0)
    expect(engine.store.getState().forms.prechat).toEqual({
      answers: { 1: 'An order' },
      submitting: false,
      problem: null,
    })
  })
})
