import { expect, type Locator, type Page } from '@playwright/test'
import { type AgentConfig, smith } from './parleyConfig.ts'

/** Loading the console, deriving the password's key and the first connection, on a busy machine. */
const signInTimeoutMs = 20_000

/** The agent console on a page, by role and name. */
export interface AgentConsole {
  readonly page: Page
  readonly myChats: Locator
  readonly queued: Locator
  readonly log: Locator
  readonly reply: Locator
  readonly typingNow: Locator
  readonly customer: Locator
  line(text: string | RegExp): Locator
  /** Opens the chat of a visitor from "My chats". */
  openChatOf(name: string): Promise<void>
  answer(text: string): Promise<void>
  closeChat(): Promise<void>
}

/** Signs an agent in and waits until chats can arrive. */
export async function signIn(page: Page, origin: string, agent: AgentConfig = smith): Promise<AgentConsole> {
  await page.goto(`${origin}/agent`)
  await page.getByRole('textbox', { name: 'E-mail' }).fill(agent.id)
  await page.getByRole('textbox', { name: 'Password' }).fill(agent.password)
  await page.getByRole('button', { name: 'Sign in' }).click()
  await expect(page.getByRole('switch', { name: 'Accepting chats' })).toBeChecked({
    timeout: signInTimeoutMs,
  })
  return agentConsoleOn(page)
}

export function agentConsoleOn(page: Page): AgentConsole {
  const myChats = page.getByRole('list', { name: 'My chats' })
  const log = page.getByRole('log', { name: 'Messages' })
  const reply = page.getByRole('textbox', { name: 'Reply' })
  return {
    page,
    myChats,
    queued: page.getByRole('list', { name: 'Queued' }),
    log,
    reply,
    typingNow: page.getByRole('note', { name: 'Typing now' }),
    customer: page.getByRole('region', { name: 'Customer' }),
    line: (text) => log.getByText(text, typeof text === 'string' ? { exact: true } : {}),
    openChatOf: async (name) => {
      await myChats.getByRole('listitem').filter({ hasText: name }).first().click()
      await expect(reply).toBeVisible()
    },
    answer: async (text) => {
      await reply.fill(text)
      await page.getByRole('button', { name: 'Send', exact: true }).click()
    },
    closeChat: async () => {
      await page.getByRole('button', { name: 'Close chat' }).click()
    },
  }
}
