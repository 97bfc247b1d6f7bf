import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { MomentHost } from '../../hooks/useMomentHost.ts'
import { renderInShadow } from '../testing/renderInShadow.tsx'
import { maxCallsPerMinute } from './createMomentChannel.ts'
import { Moment } from './Moment.tsx'
import type { MomentPage } from './OpenMoment.ts'

/** A busy machine is slow. */
const patience = { timeout: 10_000 }

const pageUrl = new URL('../testing/momentPage.html', import.meta.url).href

const listeners = new Set<(event: MessageEvent) => void>()
afterEach(() => {
  for (const listener of listeners) removeEventListener('message', listener)
  listeners.clear()
})

/** A page in the panel, which says to the window what the test tells it to. */
async function setUp(more: Partial<MomentPage> = {}) {
  const host = {
    serverOrigin: 'https://chat.example.com',
    launcherData: () => ({ licenseId: 7, chatId: 'C1', groupId: 2 }),
    sendMessage: vi.fn<MomentHost['sendMessage']>(),
    sendSystemMessage: vi.fn<MomentHost['sendSystemMessage']>(async () => true),
    setAttributes: vi.fn<MomentHost['setAttributes']>(),
    updateCustomer: vi.fn<MomentHost['updateCustomer']>(),
  } satisfies MomentHost
  const onClose = vi.fn()
  const behind = document.createElement('div')
  const heard: unknown[] = []
  const ready: string[] = []
  const listener = ({ data }: MessageEvent) => {
    if (data?.heard !== undefined) heard.push(data.heard)
    if (data?.ready !== undefined) ready.push(data.ready)
  }
  listeners.add(listener)
  addEventListener('message', listener)
  const page: MomentPage = { url: pageUrl, title: 'Book a table', height: 'tall', ...more }
  const view = renderInShadow(<Moment page={page} behind={behind} host={host} onClose={onClose} />)
  const frame = view.container.querySelector('iframe')
  await expect.poll(() => ready.length, patience).toBe(1)
  let made = 0
  const call = async (method: string, params?: unknown) => {
    made += 1
    const id = `call ${made}`
    frame?.contentWindow?.postMessage({ call: { parley: 1, id, method, params } }, '*')
    const find = () => heard.find((answer) => Object(answer).id === id)
    await expect.poll(find, patience).toBeDefined()
    const { parley, result, error } = Object(find())
    expect(parley).toBe(1)
    return error ?? { result }
  }
  return { ...view, host, onClose, behind, frame, heard, ready, call }
}

const done = { result: null }
const refused = (type: string) => expect.objectContaining({ type, message: expect.any(String) })

test('a page is a dialog named by its button, or by its own title, with a Close button outside its frame', async () => {
  const { getByRole, frame, onClose } = await setUp()
  const dialog = getByRole('dialog', { name: 'Book a table' })
  expect(frame?.title).toBe('Book a table')
  expect(dialog.contains(frame)).toBe(true)
  await userEvent.click(getByRole('button', { name: 'Close' }))
  expect(onClose).toHaveBeenCalledOnce()
  const titled = await setUp({ url: `${pageUrl}?moment-title=Tables` })
  expect(titled.getByRole('dialog', { name: 'Tables' })).toBeTruthy()
})

test('compact, tall and full have three heights inside the window', async () => {
  const heights: number[] = []
  for (const height of ['compact', 'tall', 'full'] as const) {
    const { getByRole } = await setUp({ height })
    heights.push(getByRole('dialog').getBoundingClientRect().height / 640)
  }
  expect(heights.map((height) => Math.round(height * 10) / 10)).toEqual([0.5, 0.8, 1])
})

test('what lies behind waits while it is there; Escape closes it', async () => {
  const { behind, onClose, shadow, getByRole, unmount } = await setUp()
  expect(behind.inert).toBe(true)
  expect(shadow.activeElement).toBe(getByRole('dialog'))
  await userEvent.keyboard('{Escape}')
  expect(onClose).toHaveBeenCalledOnce()
  unmount()
  expect(behind.inert).toBe(false)
})

test('a page on the website’s own origin runs without it, and is heard all the same', async () => {
  const { frame, ready, call } = await setUp()
  expect(frame?.getAttribute('sandbox')).toBe('allow-scripts allow-forms allow-popups')
  expect(ready).toEqual(['null'])
  expect(await call('createMomentsSDK', {})).toEqual({ result: { licenseId: 7, chatId: 'C1', groupId: 2 } })
})

test('createMomentsSDK takes title, icon and fragile, and tells where the page was opened', async () => {
  const { call, findByRole, container } = await setUp()
  const icon = new URL('/avatars/brook.svg', location.href).href
  await call('createMomentsSDK', { title: 'Tables', icon, isFragile: true })
  expect(await findByRole('dialog', { name: 'Tables' }, patience)).toBeTruthy()
  await expect.poll(() => container.querySelector('img')?.src, patience).toBe(icon)
  expect(await call('createMomentsSDK', { icon: 'javascript:alert(1)' })).toEqual(refused('invalid_params'))
  expect(await call('createMomentsSDK', { title: 5 })).toEqual(refused('invalid_params'))
  expect(await call('createMomentsSDK', { isFragile: 'yes' })).toEqual(refused('invalid_params'))
})

test('the functions do what they say', async () => {
  const { call, host, onClose } = await setUp()
  expect(await call('sendMessage', { text: 'A table for two' })).toEqual(done)
  expect(host.sendMessage).toHaveBeenCalledExactlyOnceWith('A table for two')
  expect(await call('sendSystemMessage', { text: 'Booked', recipients: 'agents' })).toEqual(done)
  expect(await call('sendSystemMessage', { text: 'Booked' })).toEqual(done)
  expect(host.sendSystemMessage.mock.calls).toEqual([
    ['Booked', 'agents'],
    ['Booked', 'all'],
  ])
  expect(await call('setAttributes', { seats: 2, window: true, name: 'x' })).toEqual(done)
  expect(host.setAttributes).toHaveBeenCalledExactlyOnceWith({ seats: '2', window: 'true', name: 'x' })
  expect(await call('updateCustomerData', { name: 'Ann' })).toEqual(done)
  expect(host.updateCustomer).toHaveBeenCalledExactlyOnceWith({ name: 'Ann' })
  expect(await call('close')).toEqual(done)
  await expect.poll(() => onClose.mock.calls.length, patience).toBe(1)
})

test('a system message that the chat does not take is answered as failed', async () => {
  const { call, host } = await setUp()
  host.sendSystemMessage.mockResolvedValue(false)
  expect(await call('sendSystemMessage', { text: 'Booked' })).toEqual(refused('failed'))
})

test('setExternalLink offers an address to be opened in a tab, and takes it away', async () => {
  const { call, findByRole, queryByRole } = await setUp()
  expect(await call('setExternalLink', 'https://example.com/tables')).toEqual(done)
  const link = await findByRole('link', { name: 'Open in a new tab' }, patience)
  expect(link.getAttribute('href')).toBe('https://example.com/tables')
  expect(await call('setExternalLink', null)).toEqual(done)
  await expect.poll(() => queryByRole('link'), patience).toBeNull()
})

test.each<[method: string, wrong: string, params: unknown]>([
  ['sendMessage', 'nothing', undefined],
  ['sendMessage', 'a bare text', 'text'],
  ['sendMessage', 'no words', { text: '   ' }],
  ['sendMessage', 'a list', { text: ['a'] }],
  ['sendMessage', 'too long a text', { text: 'a'.repeat(16_385) }],
  ['sendSystemMessage', 'unknown recipients', { text: 'a', recipients: 'everybody' }],
  ['setAttributes', 'a list', []],
  ['setAttributes', 'nothing', {}],
  ['setAttributes', 'an object', { nested: {} }],
  ['setExternalLink', 'a script', 'javascript:alert(1)'],
  ['setExternalLink', 'data', 'data:text/html,x'],
  ['setExternalLink', 'nothing', undefined],
  ['setIsFragile', 'a number', 1],
  ['updateCustomerData', 'nothing', {}],
  ['updateCustomerData', 'null', { name: null }],
  ['updateCustomerData', 'too long an address', { email: 'a'.repeat(2_001) }],
])('%s with %s is refused and does nothing', async (method, _wrong, params) => {
  const { call, host } = await setUp()
  expect(await call(method, params)).toEqual(refused('invalid_params'))
  for (const command of [host.sendMessage, host.sendSystemMessage, host.setAttributes, host.updateCustomer]) {
    expect(command).not.toHaveBeenCalled()
  }
})

test('what does not exist is answered so, also names that every object has', async () => {
  const { call } = await setUp()
  for (const method of ['eval', 'constructor', '__proto__', 'toString']) {
    expect(await call(method, {})).toEqual(refused('unknown_method'))
  }
})

test('only the page in the frame is heard, and only in this protocol', async () => {
  const { host, frame, heard, call } = await setUp()
  const forged = { parley: 1, id: 'x', method: 'sendMessage', params: { text: 'forged' } }
  // The website itself, and a message that claims to be from the frame but is on another origin.
  window.postMessage(forged, '*')
  dispatchEvent(
    new MessageEvent('message', {
      data: forged,
      source: frame?.contentWindow ?? null,
      origin: 'https://evil.example',
    }),
  )
  for (const odd of [
    { ...forged, parley: 2 },
    { ...forged, id: {} },
    { ...forged, method: 5 },
    'text',
    null,
  ]) {
    frame?.contentWindow?.postMessage({ call: odd ?? 0 }, '*')
  }
  // Answers come in the order of the calls.
  await call('setIsFragile', false)
  expect(host.sendMessage).not.toHaveBeenCalled()
  expect(heard).toHaveLength(1)
})

test('a page in a loop is refused after its calls of the minute', async () => {
  const { host, frame, heard } = await setUp()
  for (let id = 0; id < maxCallsPerMinute + 1; id += 1) {
    const params = { text: `message ${id}` }
    frame?.contentWindow?.postMessage({ call: { parley: 1, id, method: 'sendMessage', params } }, '*')
  }
  await expect.poll(() => heard.length, patience).toBe(maxCallsPerMinute + 1)
  expect(host.sendMessage).toHaveBeenCalledTimes(maxCallsPerMinute)
  expect(heard.at(-1)).toMatchObject({ id: maxCallsPerMinute, error: { type: 'too_many_calls' } })
})

test('a fragile page is not closed without asking, neither by button nor by Escape', async () => {
  const { call, getByRole, queryByRole, onClose, frame } = await setUp()
  await call('setIsFragile', true)
  await userEvent.click(getByRole('button', { name: 'Close' }))
  const question = getByRole('alertdialog', { name: /^Close this page\?/ })
  expect(getByRole('button', { name: 'Keep open' }).matches(':focus')).toBe(true)
  await userEvent.click(getByRole('button', { name: 'Keep open' }))
  expect(question.isConnected).toBe(false)
  expect(frame?.isConnected).toBe(true)
  await userEvent.keyboard('{Escape}')
  expect(queryByRole('alertdialog')).not.toBeNull()
  await userEvent.keyboard('{Escape}')
  expect(queryByRole('alertdialog')).toBeNull()
  expect(onClose).not.toHaveBeenCalled()
  await userEvent.click(getByRole('button', { name: 'Close' }))
  await userEvent.click(getByRole('button', { name: 'Close anyway' }))
  expect(onClose).toHaveBeenCalledOnce()
})
