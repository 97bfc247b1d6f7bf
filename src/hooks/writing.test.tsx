import { act, renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import type { CustomerEngine } from '../engine/CustomerEngine.ts'
import { createTestBed } from '../engine/testing/testBed.ts'
import { EngineProvider } from './EngineContext.ts'
import { useDraft } from './useDraft.ts'
import { useIsMasked } from './useIsMasked.ts'
import { useMessageRules } from './useMessageRules.ts'
import { useUploads } from './useUploads.ts'

const within = (engine: CustomerEngine) => (props: { readonly children: ReactNode }) => (
  <EngineProvider engine={engine}>{props.children}</EngineProvider>
)

function draftOf(engine: CustomerEngine) {
  const { result, unmount } = renderHook(useDraft, { wrapper: within(engine) })
  return {
    text: () => result.current[0],
    write: (text: string) => act(() => result.current[1](text)),
    unmount,
  }
}

it('a draft stays while its chat begins, and is there again after a reload', async () => {
  const { engine, connect, open, platform } = createTestBed()
  await act(connect)
  engine.interacted()
  const draft = draftOf(engine)
  draft.write('Half a sen')
  await act(async () => {
    engine.sendMessage('Hello')
    await platform.clock.advance(0)
  })
  expect(draft.text()).toBe('Half a sen')
  engine.close()
  draft.unmount()

  const again = open()
  const restored = draftOf(again)
  // Which chat it is, is not known yet.
  expect(restored.text()).toBe('')
  await act(async () => {
    again.connect()
    await platform.clock.advance(0)
    platform.sockets.last().accept()
    await platform.clock.advance(0)
  })
  expect(restored.text()).toBe('Half a sen')
  again.close()
})

it('files can be attached once it is known where to', async () => {
  const { engine, connect } = createTestBed({ limits: { messageBytes: 100, fileBytes: 1_000 } })
  const { result } = renderHook(useUploads, { wrapper: within(engine) })
  expect(result.current).toMatchObject({ items: [], notice: null, maxBytes: 1_000, attach: null })
  await act(connect)
  act(() => result.current.attach?.([new File(['a'], 'a.txt')]))
  await vi.waitFor(() => expect(result.current.items.map(({ name }) => name)).toEqual(['a.txt']))
})

it('the rules of a message are those of the license', () => {
  const { engine } = createTestBed({
    limits: { messageBytes: 10, fileBytes: 10 },
    maskPatterns: ['secret'],
  })
  const { result } = renderHook(
    () => ({ rules: useMessageRules(), masked: useIsMasked({ 1: 'a secret', 2: ['x'] }) }),
    { wrapper: within(engine) },
  )
  const { rules, masked } = result.current
  expect([rules.maxBytes, rules.countMessages('x'.repeat(25)), masked]).toEqual([10, 3, true])
  expect([rules.isMasked('my secret'), rules.isMasked('nothing')]).toEqual([true, false])
})
