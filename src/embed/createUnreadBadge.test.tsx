import { expect, it } from 'vitest'
import { createUnreadBadge } from './createUnreadBadge.ts'
import { createLauncher } from './launcher.ts'

it('shows the unread count, and says it in the button’s description', () => {
  const button = createLauncher('Open chat', () => undefined)
  const show = createUnreadBadge(button)
  expect(button.hasAttribute('aria-describedby')).toBe(false)

  show(3, '3 unread messages')
  const description = button.querySelector(`#${button.getAttribute('aria-describedby')}`)
  expect(description?.textContent).toBe('3 unread messages')
  expect(button.querySelector('[aria-hidden]')?.textContent).toBe('3')

  show(120, '120 unread messages')
  expect(button.querySelector('[aria-hidden]')?.textContent).toBe('99+')

  show(0, '')
  expect(button.hasAttribute('aria-describedby')).toBe(false)
})
