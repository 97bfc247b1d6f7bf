import { act, cleanup, configure, render, waitFor, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { page, userEvent } from 'vitest/browser'
import { createStage } from '../components/fixtures/createStage.ts'
import { longGreeting, richGreeting, textGreeting } from '../components/fixtures/greetings.ts'
import { Widget } from '../components/Widget.tsx'
import type { CustomerEngine } from '../engine/CustomerEngine.ts'
import { createCustomerEngine } from '../engine/createCustomerEngine.ts'
import { loadTexts } from '../i18n/loadTexts.ts'
import { createHandPlatform } from '../platform/testing/createHandPlatform.ts'

type Apply = CustomerEngine['store']['apply']
type Change = Apply extends (...changes: readonly (infer Each)[]) => void ? Each : never
type Form = NonNullable<Awaited<ReturnType<CustomerEngine['read']['form']>>>

const online: Change = {
  type: 'connectionChanged',
  connection: { kind: 'online', reason: null, mayResume: false, until: null },
}
const newcomer: Change = { type: 'currentChatFound', chatId: null, hasUnread: false }
const greeted = (greeting = textGreeting): Change => ({
  type: 'greetingReceived',
  greeting,
  accepted: false,
})
const form: Form = { id: 'form', fields: [{ type: 'name', id: 'name', label: 'Name', required: true }] }

/** The bubble is a chunk of its own, and the machine may be busy. */
configure({ asyncUtilTimeout: 5_000 })

const hosts: HTMLElement[] = []
beforeEach(async () => {
  await page.viewport(1280, 800)
})
afterEach(() => {
  cleanup()
  for (const host of hosts.splice(0)) host.remove()
})

/** The real engine with its network out of reach. */
async function setUp(asked: Form | null, ...changes: readonly Change[]) {
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
      form: async () => asked,
      groupStatuses: async () => ({}),
      predictedAgent: async () => null,
      urlInfo: async () => null,
    },
    sendMessage: vi.fn(),
  }
  const stage = createStage({ scheme: 'light', locale: 'en', color: null, floating: true })
  document.body.append(stage.host)
  hosts.push(stage.host)
  const greetingHost = {
    onReply: vi.fn(() => engine.setVisibility('maximized')),
    onDismissed: vi.fn(),
    onButton: vi.fn(),
  }
  engine.store.apply(online, newcomer)
  const texts = await loadTexts('en')
  await texts.loadRest()
  render(<Widget engine={engine} texts={texts} onMinimize={() => undefined} greetingHost={greetingHost} />, {
    container: stage.container,
    baseElement: stage.container,
  })
  const apply = (...more: readonly Change[]) => act(async () => engine.store.apply(...more))
  await apply(...changes)
  const queries = within(stage.container)
  const bubble = () => queries.findByRole('complementary', { name: 'Greeting' })
  const spoken = () =>
    [...stage.container.querySelectorAll('[data-announcer]')].map((one) => one.textContent).join('')
  return { ...queries, ...stage, engine, apply, bubble, spoken, host: greetingHost }
}

test('a greeting is read out once, and takes no focus', async () => {
  const { bubble, spoken, shadow } = await setUp(null, greeted())
  const { textContent } = await bubble()
  expect(textContent).toContain('Agent Smith')
  expect(textContent).toContain('Can I help you choose?')
  await waitFor(() => expect(spoken()).toBe('Agent Smith: Can I help you choose?'))
  expect(shadow.activeElement).toBeNull()
  await waitFor(() => expect(spoken()).toBe(''), { timeout: 4_000 })
})

test('its answer opens the window, where it is the first message', async () => {
  const { bubble, findByRole, findByText, host, queryByRole } = await setUp(null, greeted())
  await bubble()
  await userEvent.click(await findByRole('button', { name: 'Reply' }))
  expect(host.onReply).toHaveBeenCalledOnce()
  expect(await findByText('Can I help you choose?')).toBeTruthy()
  expect(await findByRole('log', { name: 'Messages' })).toBeTruthy()
  expect(queryByRole('complementary')).toBeNull()
})

test('dismissed it is gone, and the host gets the focus to place', async () => {
  const { bubble, findByRole, engine, host, queryByRole } = await setUp(null, greeted())
  await bubble()
  await userEvent.click(await findByRole('button', { name: 'Dismiss greeting' }))
  expect(engine.store.getState().greetings.kind).toBe('none')
  expect(host.onDismissed).toHaveBeenCalledOnce()
  expect(queryByRole('complementary')).toBeNull()
})

test('a button that answers starts the chat, and the host hears of it', async () => {
  const { bubble, findByRole, engine, host } = await setUp(null, greeted(richGreeting))
  await bubble()
  await userEvent.click(await findByRole('button', { name: 'Tell me more' }))
  expect(engine.sendMessage).toHaveBeenCalledExactlyOnceWith('Tell me more')
  expect(host.onReply).toHaveBeenCalledOnce()
  expect(host.onButton).toHaveBeenCalledExactlyOnceWith(
    richGreeting,
    expect.objectContaining({ postbackId: 'more' }),
  )
})

test('where a form comes first, a button that answers opens it below the greeting', async () => {
  const { bubble, findByRole, engine } = await setUp(form, greeted(richGreeting))
  await bubble()
  await userEvent.click(await findByRole('button', { name: 'Tell me more' }))
  const shown = await findByRole('form', { name: 'Before we start' })
  expect(within(shown).getByText('A coffee for every morning')).toBeTruthy()
  expect(engine.sendMessage).not.toHaveBeenCalled()
})

test('a long one scrolls for the keyboard under the name of its agent, and fades until its end was read', async () => {
  const { bubble, findByRole, queryByRole } = await setUp(null, greeted(longGreeting))
  await bubble()
  const words = await findByRole('group', { name: 'Agent Smith · Support Agent' })
  expect(words.scrollHeight).toBeGreaterThan(words.clientHeight)
  expect(getComputedStyle(words).maskImage).toContain('gradient')
  const reply = await findByRole('button', { name: 'Reply' })
  expect(reply.getBoundingClientRect().top).toBeGreaterThanOrEqual(words.getBoundingClientRect().bottom)
  words.focus()
  await userEvent.keyboard('{End}')
  await waitFor(() => expect(words.classList.contains('fades')).toBe(false))
  expect(words.scrollTop + words.clientHeight).toBeGreaterThan(words.scrollHeight - 2)
  await userEvent.click(await findByRole('button', { name: 'Dismiss greeting' }))
  expect(queryByRole('group')).toBeNull()
})

test('a short one is no place to stop at', async () => {
  const { bubble, queryByRole } = await setUp(null, greeted())
  await bubble()
  expect(queryByRole('group')).toBeNull()
})

test('from right to left, a name in Latin letters stands beside its picture', async () => {
  const { bubble, container } = await setUp(null, greeted(longGreeting))
  container.dir = 'rtl'
  const name = within(await bubble()).getByText('Agent Smith')
  const picture = container.querySelector('.greeting img, .greeting [aria-hidden]')
  const gap = (picture?.getBoundingClientRect().left ?? 0) - name.getBoundingClientRect().right
  expect(gap).toBeGreaterThan(0)
  expect(gap).toBeLessThan(20)
})

test('a long one stays on the screen, its buttons included', async () => {
  await page.viewport(320, 480)
  const { bubble, findByRole } = await setUp(null, greeted(longGreeting))
  const { top, left, right } = (await bubble()).getBoundingClientRect()
  expect(Math.min(top, left, 320 - right)).toBeGreaterThanOrEqual(0)
  for (const name of ['Reply', 'Dismiss greeting']) {
    const button = (await findByRole('button', { name })).getBoundingClientRect()
    expect(button.top).toBeGreaterThanOrEqual(0)
    expect(button.bottom).toBeLessThanOrEqual(480)
  }
})
