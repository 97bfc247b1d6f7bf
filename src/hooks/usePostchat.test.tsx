import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import { createTestBed } from '../engine/testing/testBed.ts'
import type { Form } from '../model/form.ts'
import { EngineProvider, useEngine } from './EngineContext.ts'
import { useEngineState } from './useEngineState.ts'
import { usePostchat } from './usePostchat.ts'

const form: Form = {
  id: 'f2',
  fields: [{ type: 'question', id: 'better', label: 'What could we do better?', required: false }],
}

/** The form as `useForm` gives it, without asking for it. */
function usePostchatOf() {
  const engine = useEngine()
  const { answers, submitting, problem } = useEngineState((state) => state.forms.postchat)
  return usePostchat({
    kind: 'ready',
    form,
    answers,
    faults: {},
    chosenGroup: null,
    setAnswer: (id, value) => engine.setAnswer('postchat', id, value),
    submitting,
    problem,
    submit: () => engine.submitForm('postchat', form),
  })
}

async function closedChat() {
  const bed = createTestBed()
  await bed.connect()
  bed.engine.sendMessage('Hello')
  await bed.platform.clock.advance(0)
  bed.server.agentCloses()
  const wrapper = (props: { readonly children: ReactNode }) => (
    <EngineProvider engine={bed.engine}>{props.children}</EngineProvider>
  )
  const { result } = renderHook(usePostchatOf, { wrapper })
  const payloads = (action: string) => bed.asked(action).map((frame) => frame['payload'])
  return { ...bed, now: () => result.current, payloads }
}

it('a score is sent when pressed, changed by the other, withdrawn by a second press', async () => {
  const { now, payloads } = await closedChat()
  expect(now().rating.score).toBeNull()
  await now().rating.press(1)
  await vi.waitFor(() => expect(now().rating.score).toBe(1))
  await now().rating.press(0)
  await vi.waitFor(() => expect(now().rating.score).toBe(0))
  await now().rating.press(0)
  await vi.waitFor(() => expect(now().rating.score).toBeNull())
  expect(payloads('update_thread_properties')).toMatchObject([
    { thread_id: 'T1', properties: { rating: { score: 1 } } },
    { thread_id: 'T1', properties: { rating: { score: 0 } } },
  ])
  expect(payloads('delete_thread_properties')).toMatchObject([{ properties: { rating: ['score'] } }])
})

it('a score that the server refuses is taken back', async () => {
  const { now, server } = await closedChat()
  server.refuseNext('update_thread_properties', 'internal')
  expect(await now().rating.press(1)).toBe(false)
  await vi.waitFor(() => expect(now().rating.score).toBeNull())
})

it('nothing is sent where nothing was given, and the visitor is told', async () => {
  const { now, payloads } = await closedChat()
  await now().submit()
  await vi.waitFor(() => expect(now().progress).toBe('empty'))
  expect(payloads('send_event').length + payloads('update_thread_properties').length).toBe(0)
  await now().rating.press(1)
  await now().submit()
  await vi.waitFor(() => expect(now().progress).toBe('done'))
})

it('the comment becomes a property, the answers a filled form in the closed thread, each once', async () => {
  const { now, engine, payloads, platform } = await closedChat()
  engine.setAnswer('postchat', 'rating', ' Quick. ')
  engine.setAnswer('postchat', 'better', 'More tea')
  await vi.waitFor(() => expect(now().comment).toBe(' Quick. '))
  await now().submit()
  await platform.clock.advance(0)
  await vi.waitFor(() => expect(now().progress).toBe('done'))
  expect(now().form.fields.map(({ type }) => type)).toEqual(['rating'])
  expect(now().comment).toBe('Quick.')
  await now().submit()
  expect(payloads('update_thread_properties')).toMatchObject([
    { properties: { rating: { comment: 'Quick.' } } },
  ])
  expect(payloads('send_event')).toMatchObject([
    { attach_to_last_thread: true, event: { type: 'filled_form', form_id: 'f2' } },
  ])
})

it('a comment that was not taken stays, and the answers wait for it', async () => {
  const { now, engine, server, payloads } = await closedChat()
  engine.setAnswer('postchat', 'rating', 'Quick.')
  engine.setAnswer('postchat', 'better', 'More tea')
  server.refuseNext('update_thread_properties', 'internal')
  await vi.waitFor(() => expect(now().comment).toBe('Quick.'))
  await now().submit()
  await vi.waitFor(() => expect(now().progress).toBe('failed'))
  expect(now().comment).toBe('Quick.')
  expect(payloads('send_event')).toEqual([])
  await now().submit()
  await vi.waitFor(() => expect(now().progress).toBe('done'))
})

it('a comment that is corrected later can be sent again', async () => {
  const { now, engine } = await closedChat()
  engine.setAnswer('postchat', 'rating', 'Quick.')
  await vi.waitFor(() => expect(now().progress).toBe('open'))
  await now().submit()
  await vi.waitFor(() => expect(now().progress).toBe('done'))
  engine.setAnswer('postchat', 'rating', 'Quick and kind.')
  await vi.waitFor(() => expect(now().progress).toBe('open'))
})

it('a card number in a comment is hidden before it leaves, and then in its field too', async () => {
  const { now, engine, payloads } = await closedChat()
  engine.setAnswer('postchat', 'rating', 'I paid with 4111 1111 1111 1111.')
  await vi.waitFor(() => expect(now().progress).toBe('open'))
  await now().submit()
  await vi.waitFor(() => expect(now().progress).toBe('done'))
  expect(now().comment).toMatch(/^I paid with \D+\.$/)
  expect(payloads('update_thread_properties')).toMatchObject([
    { properties: { rating: { comment: now().comment } } },
  ])
})
