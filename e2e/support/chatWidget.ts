import { expect, type Locator, type Page } from '@playwright/test'

export type Introduction = { readonly name: string; readonly email: string; readonly question: string }

/** The widget on a page, by role and name as a person with assistive technology meets it. */
export interface ChatWidget {
  readonly page: Page
  readonly launcher: Locator
  readonly window: Locator
  readonly log: Locator
  readonly form: Locator
  readonly composer: Locator
  readonly send: Locator
  button(name: string): Locator
  field(label: string): Locator
  /** A message or line in the log, by its words. */
  line(text: string | RegExp): Locator
  open(): Promise<void>
  introduce(introduction: Introduction): Promise<void>
  say(text: string): Promise<void>
}

export function chatWidgetOn(page: Page): ChatWidget {
  const window = page.getByRole('dialog', { name: 'Chat', exact: true })
  const log = window.getByRole('log', { name: 'Messages' })
  const form = window.getByRole('form', { name: 'Before we start' })
  const composer = window.getByRole('textbox', { name: 'Message', exact: true })
  const send = window.getByRole('button', { name: 'Send', exact: true })
  const launcher = page.getByRole('button', { name: 'Open chat' })
  // A required field may be marked after its label.
  const field = (label: string): Locator => form.getByLabel(new RegExp(`^${escapeForRegExp(label)}\\W*$`))
  return {
    page,
    launcher,
    window,
    log,
    form,
    composer,
    send,
    button: (name) => window.getByRole('button', { name, exact: true }),
    field,
    line: (text) => log.getByText(text, typeof text === 'string' ? { exact: true } : {}),
    open: async () => {
      await launcher.click()
      await expect(window).toBeVisible()
    },
    introduce: async ({ name, email, question }) => {
      await field('Name').fill(name)
      await field('E-mail').fill(email)
      await field('How can we help?').fill(question)
      await form.getByRole('button', { name: 'Start the chat' }).click()
    },
    say: async (text) => {
      await composer.fill(text)
      await send.click()
    },
  }
}

function escapeForRegExp(text: string): string {
  return text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
}
