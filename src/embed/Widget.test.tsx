import { act, cleanup, render, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { Widget } from '../components/Widget.tsx'
import type { CustomerEngine } from '../engine/CustomerEngine.ts'
import { createCustomerEngine } from '../engine/createCustomerEngine.ts'
import { loadTexts } from '../i18n/loadTexts.ts'
import { createHandPlatform } from '../platform/testing/createHandPlatform.ts'
import { createLauncherSheet } from '../theme/createLauncherSheet.ts'
import { createOpeningSheet } from '../theme/createOpeningSheet.ts'
import { createThemeSheet } from '../theme/createThemeSheet.ts'

type Apply = CustomerEngine['store']['apply']
type Change = Apply extends (...changes: readonly (infer Each)[]) => void ? Each : never
type Received = Extract<Change, { type: 'chatReceived' }>['chat']
type Event = Received['events'][number]
type Form = NonNullable<Awaited<ReturnType<CustomerEngine['read']['form']>>>

const chatId = 'CHAT' as Received['id']
const threadId = 'THREAD' as Event['threadId']
const noon = new Date(2026, 4, 12, 12).getTime()

const visitor = {
  kind: 'customer',
  id: 'visitor' as NonNullable<Event['authorId']>,
  name: null,
  email: null,
  avatar: null,
  present: true,
  seenUpTo: null,
  fields: [],
  visit: null,
  statistics: null,
} as const
const agent = {
  kind: 'agent',
  id: 'agent' as NonNullable<Event['authorId']>,
  name: 'Agent Smith',
  email: null,
  avatar: null,
  present: true,
  seenUpTo: null,
  jobTitle: 'Support Agent',
  routingStatus: null,
} as const

const form: Form = {
  id: 'form',
  fields: [
    { type: 'name', id: 'name', label: 'Name', required: true },
    {
      type: 'group_chooser',
      id: 'group',
      label: 'Department',
      required: false,
      options: [{ id: 'sales', groupId: 1, label: 'Sales' }],
    },
  ],
}

function message(author: typeof visitor | typeof agent, text: string, at: number): Event {
  return {
    id: `event-${at}` as Event['id'],
    threadId,
    customId: null,
    authorId: author.id,
    createdAt: at,
    position: at,
    recipients: 'all',
    properties: {},
    type: 'message',
    text,
    postback: null,
  }
}

function received(active: boolean, events: readonly Event[], extra: Partial<Received> = {}): Change {
  const thread = { id: threadId, active, position: 1, createdAt: noon, userIds: [], properties: {}, tags: [] }
  const chat = {
    id: chatId,
    users: [visitor, agent],
    properties: {},
    groupIds: [0],
    followed: null,
    queue: null,
  }
  return { type: 'chatReceived', chat: { ...chat, threads: [thread], events, ...extra }, fresh: true }
}

const online: Change = {
  type: 'connectionChanged',
  connection: { kind: 'online', reason: null, mayResume: false, until: null },
}
const ready: readonly Change[] = [online, { type: 'loggedIn', me: visitor }]
const noChat: readonly Change[] = [...ready, { type: 'currentChatFound', chatId: null, hasUnread: false }]
const found: Change = { type: 'currentChatFound', chatId, hasUnread: false }
const shown: Change = { type: 'visibilityChanged', visibility: 'maximized' }

let host: HTMLElement
beforeEach(async () => {
  await page.viewport(1280, 800)
  host = document.createElement('parley-test')
  document.body.append(host)
})
afterEach(() => {
  cleanup()
  host.remove()
})

/** The real engine with its network out of reach: its store is told what the server would have said. */
async function setUp(changes: readonly Change[], options: { form?: Form | null; autoFocus?: boolean } = {}) {
  const engine: CustomerEngine = {
    ...createCustomerEngine({
      platform: createHandPlatform(),
      server: 'https://chat.example',
      license: 1,
      group: 0,
      sneakPeek: true,
      keepIdentity: false,
    }),
    read: {
      form: async () => options.form ?? null,
      groupStatuses: async () => ({}),
      predictedAgent: async () => null,
      urlInfo: async () => null,
    },
    loadHistory: async () => ({ nextCursor: null }),
    submitForm: vi.fn(),
    sendMessage: vi.fn(),
    endChat: vi.fn(),
    startAgain: vi.fn(),
    markSeen: vi.fn(),
  }
  const shadow = host.attachShadow({ mode: 'open' })
  shadow.adoptedStyleSheets = [
    createLauncherSheet(window),
    createThemeSheet(window, null).sheet,
    createOpeningSheet(window),
  ]
  const container = document.createElement('div')
  shadow.append(container)
  const onMinimize = vi.fn()
  const texts = await loadTexts('en')
  await texts.loadRest()
  engine.store.apply(shown, ...changes)
  render(
    <Widget engine={engine} texts={texts} onMinimize={onMinimize} autoFocus={options.autoFocus ?? false} />,
    { container, baseElement: container },
  )
  const apply = (...more: readonly Change[]) => act(async () => engine.store.apply(...more))
  return { ...within(container), engine, shadow, onMinimize, apply }
}

test('a newcomer gets the form, and what is given in it is sent', async () => {
  const { findByRole, getByRole, engine, shadow } = await setUp(noChat, { form, autoFocus: true })
  const name = await findByRole('textbox', { name: 'Name' })
  expect(shadow.activeElement).toBe(name)
  await userEvent.click(getByRole('button', { name: 'Start the chat' }))
  expect(engine.submitForm).not.toHaveBeenCalled()
  expect(getByRole('alert').textContent).toContain('One answer needs another look')
  await userEvent.fill(name, 'Visitor')
  await userEvent.click(getByRole('button', { name: 'Start the chat' }))
  expect(engine.submitForm).toHaveBeenCalledTimes(1)
  expect(engine.store.getState().forms.prechat.answers).toEqual({ name: 'Visitor' })
})

test('a refused form keeps its answers and says why', async () => {
  const { findByRole, getByRole, getByText, apply } = await setUp(noChat, { form })
  await userEvent.fill(await findByRole('textbox', { name: 'Name' }), 'Visitor')
  await apply({ type: 'formSubmitted', form: 'prechat' })
  expect(getByRole('button', { name: 'Starting the chat…' })).toBeTruthy()
  await apply({ type: 'formRefused', form: 'prechat', problem: 'groups_offline' })
  expect(getByText(/^Nobody is available right now\. Your answers are kept/)).toBeTruthy()
  expect(getByRole<HTMLInputElement>('textbox', { name: 'Name' }).value).toBe('Visitor')
})

test('the chosen group decides whether a message is left', async () => {
  const statuses: Change = { type: 'groupStatusesChanged', statuses: { 0: 'online', 1: 'offline' } }
  const { findByRole, getByRole, getByText } = await setUp([...noChat, statuses], { form })
  const department = await findByRole('combobox', { name: 'Department' })
  expect(getByRole('button', { name: 'Start the chat' })).toBeTruthy()
  await userEvent.selectOptions(department, 'sales')
  expect(getByRole('button', { name: 'Leave a message' })).toBeTruthy()
  expect(getByText(/^Nobody is available right now\. Leave a message/)).toBeTruthy()
})

test('without a form the window opens on the composer, and the first message starts the chat', async () => {
  const { findByRole, engine, shadow } = await setUp(noChat, { autoFocus: true })
  const composer = await findByRole('textbox', { name: 'Message' })
  expect(shadow.activeElement).toBe(composer)
  await userEvent.keyboard('Hello{Enter}')
  expect(engine.sendMessage).toHaveBeenCalledWith('Hello')
})

test('a window that opens by itself leaves the focus alone', async () => {
  const { findByRole, shadow } = await setUp(noChat)
  await findByRole('textbox', { name: 'Message' })
  expect(shadow.activeElement).toBeNull()
})

test('an active chat shows its agent, its messages, and whether they are typing', async () => {
  const events = [message(visitor, 'Hi', noon), message(agent, 'Hello there', noon + 1)]
  const { getByRole, findByText, apply } = await setUp([...ready, received(true, events), found])
  await findByText('Hello there')
  expect(getByRole('heading', { name: 'Agent Smith' })).toBeTruthy()
  expect(within(getByRole('log', { name: 'Messages' })).getByText('Hi')).toBeTruthy()
  await apply({ type: 'typingStarted', chatId, userId: agent.id, at: noon })
  expect(within(getByRole('log')).getByRole('status').textContent).toContain('Agent Smith is typing')
})

test('the agent may see what is typed, and the visitor may put an end to it', async () => {
  const { findByRole, getByText, engine } = await setUp([...ready, received(true, []), found])
  await findByRole('textbox', { name: 'Message' })
  expect(getByText('The agent can see what you type')).toBeTruthy()
  await userEvent.click(await findByRole('switch', { name: 'Show what I type' }))
  expect(engine.store.getState().view.sneakPeekEnabled).toBe(false)
})

test('the queue is said in words, and again when it moves', async () => {
  const waiting = received(true, [], { queue: { position: 3, waitSeconds: 240 }, users: [visitor] })
  const { findByText, apply } = await setUp([...ready, waiting, found])
  const line = await findByText('You are number 3. About 4 minutes.')
  expect(line.getAttribute('role')).toBe('status')
  await apply({ type: 'queueMoved', chatId, queue: { position: 1, waitSeconds: 30 } })
  expect(line.textContent).toBe('You are number 1. Less than a minute.')
})

test('End chat ends it, and the focus goes on to a new start', async () => {
  const { findByRole, engine, apply, shadow } = await setUp([...ready, received(true, []), found])
  await userEvent.click(await findByRole('button', { name: 'End chat' }))
  expect(engine.endChat).toHaveBeenCalledTimes(1)
  await apply({ type: 'threadClosed', chatId, threadId })
  const again = await findByRole('button', { name: 'Start a new chat' })
  expect(shadow.activeElement).toBe(again)
  await userEvent.keyboard('{Enter}')
  expect(engine.startAgain).toHaveBeenCalledTimes(1)
})

test('a draft survives minimising', async () => {
  const { findByRole, apply, container } = {
    ...(await setUp([...ready, received(true, []), found])),
    container: host,
  }
  await userEvent.fill(await findByRole('textbox', { name: 'Message' }), 'half a sent')
  await apply({ type: 'visibilityChanged', visibility: 'minimized' })
  await waitFor(() => expect(container.shadowRoot?.querySelector('dialog')?.open).toBe(false))
  await apply(shown)
  expect((await findByRole<HTMLTextAreaElement>('textbox', { name: 'Message' })).value).toBe('half a sent')
})

test('trouble with the connection is said when it lasts, with a way out, and leaves by itself', async () => {
  const { findByRole, getByText, queryByText, apply } = await setUp([...ready, received(true, []), found])
  await findByRole('textbox', { name: 'Message' })
  const words = 'Reconnecting. Your messages are kept.'
  await apply({
    type: 'connectionChanged',
    connection: { kind: 'waiting', reason: 'connection_lost', mayResume: true, until: null },
  })
  expect(queryByText(words)).toBeNull()
  await apply({ type: 'troubleLasted' })
  expect(getByText(words).getAttribute('role')).toBe('status')
  expect(await findByRole('button', { name: 'Reconnect now' })).toBeTruthy()
  await apply(online)
  expect(queryByText(words)).toBeNull()
})

test('Escape and the button ask for the window to be minimised', async () => {
  const { findByRole, onMinimize } = await setUp(noChat, { autoFocus: true })
  await findByRole('textbox', { name: 'Message' })
  await userEvent.keyboard('{Escape}')
  await userEvent.click(await findByRole('button', { name: 'Minimize chat' }))
  expect(onMinimize).toHaveBeenCalledTimes(2)
})

test('an event is marked as seen when it is in view', async () => {
  const { engine } = await setUp([...ready, received(true, [message(agent, 'Hello', noon)]), found])
  await waitFor(() => expect(engine.markSeen).toHaveBeenCalled())
})
