import { renderHook } from '@testing-library/react'
import type { ReactNode } from 'react'
import { expect, it, vi } from 'vitest'
import type { CustomerEngine } from '../engine/CustomerEngine.ts'
import { agentId, chatId } from '../engine/testing/scriptedServer.ts'
import { createTestBed } from '../engine/testing/testBed.ts'
import type { FormType } from '../model/form.ts'
import { EngineProvider } from './EngineContext.ts'
import { useForm } from './useForm.ts'

/** A chat of group 0 that was handed to group 4 before it ended, on a page that was set up for group 0. */
async function transferredChat(type: FormType, groupsWithForm: readonly number[]) {
  const bed = createTestBed()
  await bed.connect()
  bed.engine.sendMessage('Hello')
  await bed.platform.clock.advance(0)
  bed.server.push('chat_transferred', {
    chat_id: chatId,
    thread_id: 'T1',
    requester_id: agentId,
    reason: 'manual',
    transferred_to: { group_ids: [4] },
  })
  bed.server.agentCloses()
  const form = vi.fn<CustomerEngine['read']['form']>(async (_type, group) =>
    groupsWithForm.includes(group) ? { id: `form of ${group}`, fields: [] } : null,
  )
  const engine = { ...bed.engine, read: { ...bed.engine.read, form } }
  const wrapper = (props: { readonly children: ReactNode }) => (
    <EngineProvider engine={engine}>{props.children}</EngineProvider>
  )
  const { result } = renderHook(() => useForm(type), { wrapper })
  await vi.waitFor(() => expect(result.current.kind).not.toBe('loading'))
  return result.current.kind === 'ready' ? result.current.form.id : result.current.kind
}

it.each([
  ['the group that the chat was in at its end', [0, 4], 'form of 4'],
  ['the group of the page where the chat’s has none', [0], 'form of 0'],
  ['nobody where neither has one', [1], 'disabled'],
])('the form after the chat is that of %s', async (_whose, groups, shown) => {
  expect(await transferredChat('postchat', groups)).toBe(shown)
})

it('the form before the chat is that of the group of the page', async () => {
  expect(await transferredChat('prechat', [0, 4])).toBe('form of 0')
})
