import { renderHook } from '@testing-library/react'
import { type ReactNode, StrictMode } from 'react'
import { expect, it, vi } from 'vitest'
import type { CustomerEngine } from '../engine/CustomerEngine.ts'
import { createTestBed } from '../engine/testing/testBed.ts'
import { EngineProvider } from './EngineContext.ts'
import { useChat } from './useChat.ts'
import { useConnection } from './useConnection.ts'
import { useEndChat } from './useEndChat.ts'
import { useForm } from './useForm.ts'
import { useGroupStatus } from './useGroupStatus.ts'
import { useHistory } from './useHistory.ts'
import { useMarkSeen } from './useMarkSeen.ts'
import { useMessages } from './useMessages.ts'
import { usePendingCommands } from './usePendingCommands.ts'
import { usePredictedAgent } from './usePredictedAgent.ts'
import { useRtmConnection } from './useRtmConnection.ts'
import { useSendMessage } from './useSendMessage.ts'
import { useSneakPeek } from './useSneakPeek.ts'
import { useStartAgain } from './useStartAgain.ts'
import { useTyping } from './useTyping.ts'
import { useUnread } from './useUnread.ts'
import { useVisibility } from './useVisibility.ts'

const within = (engine: CustomerEngine) => (props: { readonly children: ReactNode }) => (
  <StrictMode>
    <EngineProvider engine={engine}>{props.children}</EngineProvider>
  </StrictMode>
)

/** Every window at once, as one component could open them. */
function useEverything() {
  return {
    connection: useConnection(),
    chat: useChat(),
    messages: useMessages(),
    history: useHistory(),
    send: useSendMessage(),
    pending: usePendingCommands(),
    typing: useTyping(),
    sneakPeek: useSneakPeek(),
    form: useForm('prechat'),
    group: useGroupStatus(),
    predicted: usePredictedAgent(),
    unread: useUnread(),
    view: useVisibility(),
    end: useEndChat(),
    again: useStartAgain(),
    markSeen: useMarkSeen(),
  }
}

function open() {
  const bed = createTestBed()
  const { result } = renderHook(useEverything, { wrapper: within(bed.engine) })
  const now = () => result.current
  const said = () => now().messages.chunks.flatMap(({ events }) => events.map(({ id }) => id))
  return { ...bed, now, said }
}

it('before a connection everything says so, and nothing is asked', async () => {
  const { now, server } = open()
  expect(now()).toMatchObject({
    connection: { kind: 'idle', retry: null, troubled: false },
    chat: { kind: 'loading' },
    form: { kind: 'loading' },
    send: null,
    end: null,
    again: null,
    group: null,
    typing: null,
    unread: 0,
    messages: { chunks: [], pending: [], me: null, readUpTo: null },
  })
  expect(server.requests).toEqual([])
})

it('a chat from its first message to its end', async () => {
  const { connect, now, said, server } = open()
  await connect()
  await vi.waitFor(() => expect(now().chat).toEqual({ kind: 'none' }))
  await vi.waitFor(() => expect(now().form).toEqual({ kind: 'disabled' }))
  await vi.waitFor(() => expect(now().group).toBe('online'))
  now().send?.('Hello')
  await vi.waitFor(() =>
    expect(now().chat).toMatchObject({ kind: 'active', agents: [{ name: 'Mira' }], queue: null }),
  )
  expect(said()).toEqual(['T1_1'])
  expect(now().messages.pending).toEqual([])
  const [chunk] = now().messages.chunks

  server.agentSays('Hi')
  await vi.waitFor(() => expect(now().unread).toBe(1))
  expect(now().messages.chunks[0]?.key).toBe(chunk?.key)
  now().view.setVisibility('maximized')
  now().markSeen()
  await vi.waitFor(() => expect(now().unread).toBe(0))
  expect(now().sneakPeek).toMatchObject({ enabled: true, active: true })
  now().sneakPeek.setEnabled?.(false)
  await vi.waitFor(() => expect(now().sneakPeek).toMatchObject({ enabled: false, active: false }))

  now().end?.()
  await vi.waitFor(() => expect(now().chat).toMatchObject({ kind: 'closed', agents: [{ name: 'Mira' }] }))
  expect(now().end).toBeNull()
  now().again?.()
  await vi.waitFor(() => expect(now().chat).toEqual({ kind: 'none' }))
  expect(now().again).toBeNull()
})

it('history comes page by page, once each, and the store keeps it', async () => {
  const bed = createTestBed()
  for (let number = 1; number <= 5; number += 1) {
    const at = (second: number) => `2020-06-0${number}T00:00:0${second}.000000Z`
    bed.server.threads.push({
      id: `T${number}`,
      active: false,
      created_at: at(0),
      events: [{ id: `T${number}_1`, type: 'message', text: `${number}`, created_at: at(1) }],
    })
  }
  const { result, unmount } = renderHook(useEverything, { wrapper: within(bed.engine) })
  await bed.connect()
  const ids = () => result.current.messages.chunks.flatMap(({ events }) => events.map(({ id }) => id))
  await vi.waitFor(() => expect(ids()).toEqual(['T4_1', 'T5_1']))
  await vi.waitFor(() => expect(result.current.history.loadOlder).not.toBeNull())
  result.current.history.loadOlder?.()
  await vi.waitFor(() => expect(ids()).toHaveLength(4))
  await vi.waitFor(() => expect(result.current.history.loadOlder).not.toBeNull())
  result.current.history.loadOlder?.()
  await vi.waitFor(() => expect(ids()).toEqual(['T1_1', 'T2_1', 'T3_1', 'T4_1', 'T5_1']))
  await vi.waitFor(() =>
    expect(result.current.history).toEqual({ loadOlder: null, loading: false, failed: false }),
  )
  expect(bed.asked('list_threads')).toHaveLength(3)

  // A lost line asks for what was missed, and for no page again.
  bed.platform.sockets.last().drop()
  await bed.comeBack()
  await vi.waitFor(() => expect(result.current.connection.kind).toBe('online'))
  expect(bed.asked('list_threads')).toHaveLength(3)
  unmount()
})

it('a form that cannot be had can be asked for again', async () => {
  const { connect, now, server } = open()
  server.refuseNext('get_form', 'internal')
  await connect()
  await vi.waitFor(() => expect(now().form).toEqual({ kind: 'disabled' }), { timeout: 5_000 })
})

it('a failed message is retried and removed by its name', async () => {
  const { connect, now, server } = open()
  await connect()
  await vi.waitFor(() => expect(now().send).not.toBeNull())
  now().send?.('Hello')
  await vi.waitFor(() => expect(now().chat.kind).toBe('active'))
  server.refuseNext('send_event', 'validation')
  now().send?.('Bad')
  await vi.waitFor(() =>
    expect(now().messages.pending).toMatchObject([{ delivery: { kind: 'failed', reason: 'validation' } }]),
  )
  const [failed] = now().messages.pending
  if (failed) now().pending.remove(failed.customId)
  await vi.waitFor(() => expect(now().messages.pending).toEqual([]))
})

it('a chunk that did not change stays the same object', async () => {
  const bed = createTestBed()
  const { result } = renderHook(useMessages, { wrapper: within(bed.engine) })
  await bed.connect()
  bed.engine.sendMessage('Hello')
  await vi.waitFor(() => expect(bed.chat()?.threads).toHaveLength(1))
  for (let number = 0; number < 24; number += 1) bed.server.agentSays(`${number}`)
  await vi.waitFor(() => expect(result.current.chunks.map(({ events }) => events.length)).toEqual([20, 5]))
  const [full, tail] = result.current.chunks
  bed.server.agentSays('one more')
  await vi.waitFor(() => expect(result.current.chunks[1]?.events).toHaveLength(6))
  expect(result.current.chunks[0]).toBe(full)
  expect(result.current.chunks[1]?.key).toBe(tail?.key)
})

it('useRtmConnection ties the engine to the component, in StrictMode too', async () => {
  const { platform } = createTestBed()
  const options = {
    platform,
    server: 'https://chat.example.com',
    license: 1,
    group: 0,
    sneakPeek: true,
    keepIdentity: false,
  }
  const { result, rerender, unmount } = renderHook(
    ({ license }: { readonly license: 1 | 2 | null }) =>
      useRtmConnection(license === null ? null : { ...options, license }),
    { initialProps: { license: 1 }, wrapper: StrictMode },
  )
  const first = result.current
  expect(first).not.toBeNull()
  first?.connect()
  rerender({ license: 1 })
  expect(result.current).toBe(first)
  rerender({ license: 2 })
  expect(result.current).not.toBe(first)
  expect(first?.store.getState().connection.kind).toBe('idle')
  rerender({ license: null })
  expect(result.current).toBeNull()
  unmount()
  expect(platform.page.listeners()).toBe(0)
  expect(platform.clock.waiting()).toBe(0)
})
