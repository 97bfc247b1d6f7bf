import { act, cleanup, render, within } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { createStage } from '../components/fixtures/createStage.ts'
import { chatEvent, message, minute, noon } from '../components/fixtures/events.ts'
import { me, smith } from '../components/fixtures/people.ts'
import {
  everyButton,
  imageFile,
  pageInfo,
  richButton,
  richElement,
  richMessage,
} from '../components/fixtures/rich.ts'
import { Widget } from '../components/Widget.tsx'
import type { CustomerEngine } from '../engine/CustomerEngine.ts'
import { createCustomerEngine } from '../engine/createCustomerEngine.ts'
import { english } from '../i18n/english.ts'
import { createTexts } from '../i18n/translate.ts'
import { createHandPlatform } from '../platform/testing/createHandPlatform.ts'

/** A busy machine is slow. */
const patience = { timeout: 10_000 }

type Apply = CustomerEngine['store']['apply']
type Change = Apply extends (...changes: readonly (infer Each)[]) => void ? Each : never
type Received = Extract<Change, { type: 'chatReceived' }>['chat']
type Event = Received['events'][number]
type UrlInfo = Awaited<ReturnType<CustomerEngine['read']['urlInfo']>>

const texts = createTexts('en', {}, english)
const link = 'Look at https://example.com/track/10482 and https://example.com/other'
const stages: HTMLElement[] = []
afterEach(() => {
  cleanup()
  for (const stage of stages.splice(0)) stage.remove()
})

/** The whole window on the real engine, whose network is out of reach, with a chat in it. */
async function setUp(events: readonly Event[], info: () => Promise<UrlInfo> = async () => null) {
  const urlInfo = vi.fn(info)
  const made = createCustomerEngine({
    platform: createHandPlatform(),
    server: 'https://chat.example',
    license: 1,
    group: 0,
    sneakPeek: false,
    keepIdentity: false,
  })
  const engine: CustomerEngine = {
    ...made,
    read: { ...made.read, urlInfo, form: async () => null },
    loadHistory: async () => ({ nextCursor: null }),
    pressButton: vi.fn(),
    markSeen: vi.fn(),
  }
  const [first] = events
  if (first === undefined) throw new Error('A chat has events')
  const { threadId } = first
  const thread = {
    id: threadId,
    active: true,
    position: 1,
    createdAt: noon,
    userIds: [],
    properties: {},
    tags: [],
  }
  // The one cast at the border of the fixture: ids are branded elsewhere.
  const chatId = 'CHAT' as Received['id']
  const chat = { id: chatId, users: [me, smith], properties: {}, groupIds: [0], followed: null, queue: null }
  engine.store.apply(
    { type: 'visibilityChanged', visibility: 'maximized' },
    {
      type: 'connectionChanged',
      connection: { kind: 'online', reason: null, mayResume: false, until: null },
    },
    { type: 'loggedIn', me },
    { type: 'chatReceived', chat: { ...chat, threads: [thread], events }, fresh: true },
    { type: 'currentChatFound', chatId, hasUnread: false },
  )
  const stage = createStage({ scheme: 'light', locale: 'en', color: null, floating: true })
  document.body.append(stage.host)
  stages.push(stage.host)
  const { container } = stage
  render(<Widget engine={engine} texts={texts} onMinimize={vi.fn()} />, { container, baseElement: container })
  const view = within(container)
  const log = await view.findByRole('log', { name: 'Messages' }, patience)
  const receive = (event: Event) => act(async () => engine.store.apply({ type: 'eventAdded', chatId, event }))
  return { ...view, ...stage, engine, urlInfo, log, receive }
}

test('a pressed button is told with the place of its message, and is pressed once the store says so', async () => {
  const event = chatEvent(smith.id, everyButton(), noon)
  const { findByRole, engine } = await setUp([event])
  const button = await findByRole('button', { name: 'Ask us here' }, patience)
  await userEvent.click(button)
  const place = { threadId: event.threadId, eventId: event.id }
  const pressed = expect.objectContaining({ text: 'Ask us here', postbackId: 'choose Ask us here' })
  expect(engine.pressButton).toHaveBeenCalledExactlyOnceWith(place, pressed)
  expect(button.getAttribute('aria-pressed')).toBeNull()
  await act(async () =>
    engine.store.apply({
      type: 'postbackToggled',
      chatId: 'CHAT' as Received['id'],
      eventId: event.id,
      userId: me.id,
      postbackId: 'choose Ask us here',
      on: true,
    }),
  )
  expect(button.getAttribute('aria-pressed')).toBe('true')
})

test('the first link of an agent’s message is asked about once, and shown in the room that was kept', async () => {
  let answer: (info: UrlInfo) => void = () => undefined
  const info = new Promise<UrlInfo>((resolve) => {
    answer = resolve
  })
  const events = [
    message(smith.id, link, noon),
    message(smith.id, link, noon + minute),
    message(me.id, link, noon + 2 * minute),
  ]
  const { findAllByRole, urlInfo, log } = await setUp(events, () => info)
  await expect.poll(() => urlInfo.mock.calls, patience).toEqual([['https://example.com/track/10482']])
  const before = log.scrollHeight
  await act(async () => answer(pageInfo()))
  const previews = await findAllByRole('link', { name: /^Where your parcel is/ }, patience)
  expect(previews).toHaveLength(2)
  expect(previews[0]?.getAttribute('href')).toBe('https://example.com/track/10482')
  expect(log.scrollHeight).toBe(before)
  expect(urlInfo).toHaveBeenCalledTimes(1)
})

test('a link about which nothing is known leaves nothing behind, and texts without links ask nothing', async () => {
  const plain = message(smith.id, 'No address, see www. or https.', noon + minute)
  const { urlInfo, container, findByText } = await setUp([message(smith.id, link, noon), plain])
  await findByText('No address, see www. or https.', undefined, patience)
  await expect.poll(() => urlInfo.mock.calls.length, patience).toBe(1)
  await expect.poll(() => container.querySelectorAll('.bubble')[0]?.nextElementSibling, patience).toBeNull()
  expect(urlInfo).toHaveBeenCalledTimes(1)
})

test('a page opens over the chat, which waits, and gives the focus back to its button', async () => {
  const url = new URL('../components/testing/momentPage.html', import.meta.url).href
  const button = richButton('Book a table', { action: { type: 'webview', value: url, height: 'compact' } })
  const card = richMessage('cards', richElement('Tables', { buttons: [button] }))
  const { findByRole, queryByRole, getByRole, shadow, log } = await setUp([chatEvent(smith.id, card, noon)])
  const opener = await findByRole('button', { name: 'Book a table' }, patience)
  await userEvent.click(opener)
  const dialog = await findByRole('dialog', { name: 'Book a table' }, patience)
  expect(shadow.activeElement).toBe(dialog)
  expect(log.closest('[inert]')).not.toBeNull()
  await userEvent.click(getByRole('button', { name: 'Close' }))
  expect(queryByRole('dialog', { name: 'Book a table' })).toBeNull()
  expect(log.closest('[inert]')).toBeNull()
  expect(shadow.activeElement).toBe(opener)
})

/** What a screen reader is told: not by a region that is inert, or behind a modal dialog. */
function spoken(shadow: ShadowRoot): readonly (string | null)[] {
  const modal = [...shadow.querySelectorAll(':modal')].at(-1)
  return [...shadow.querySelectorAll('[data-announcer]')]
    .filter((region) => region.closest('[inert]') === null && (modal?.contains(region) ?? true))
    .map((region) => region.textContent)
}

test('a message that comes while a page is open over the chat is announced, and once', async () => {
  const url = new URL('../components/testing/momentPage.html', import.meta.url).href
  const button = richButton('Book a table', { action: { type: 'webview', value: url, height: 'full' } })
  const card = richMessage('cards', richElement('Tables', { buttons: [button] }))
  const { findByRole, shadow, receive } = await setUp([chatEvent(smith.id, card, noon)])
  await userEvent.click(await findByRole('button', { name: 'Book a table' }, patience))
  const dialog = await findByRole('dialog', { name: 'Book a table' }, patience)
  await receive(message(smith.id, 'Are you there?', noon + minute))
  expect(spoken(shadow)).toEqual(['Agent Smith: Are you there?'])
  // Assistive technology that believes this would not listen to anything else.
  expect(dialog.ariaModal).toBeNull()
})

test('so is one that comes while an image fills the screen, but not what was announced before', async () => {
  const { findByRole, shadow, receive } = await setUp([chatEvent(smith.id, imageFile(), noon)])
  const opener = await findByRole('button', { name: /^View image/ }, patience)
  await receive(message(smith.id, 'This one.', noon + minute))
  await userEvent.click(opener)
  await findByRole('dialog', { name: imageFile().name }, patience)
  expect(spoken(shadow)).toEqual([''])
  await receive(message(smith.id, 'Do you see it?', noon + 2 * minute))
  expect(spoken(shadow)).toEqual(['Agent Smith: Do you see it?'])
})
