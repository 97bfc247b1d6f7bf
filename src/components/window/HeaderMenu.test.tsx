import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { renderInShadow } from '../testing/renderInShadow.tsx'
import { HeaderMenu } from './HeaderMenu.tsx'

function setUp() {
  const setEnabled = vi.fn()
  const view = renderInShadow(
    <>
      <HeaderMenu sound={{ enabled: true, setEnabled }} />
      <button type="button">Elsewhere</button>
    </>,
  )
  const options = view.getByRole('button', { name: 'Options' })
  return { ...view, setEnabled, options, sound: () => view.queryByRole('switch') }
}

test('the switch says what it is and how it stands, and asks for the other', async () => {
  const { options, findByRole, setEnabled } = setUp()
  expect(options.getAttribute('aria-expanded')).toBe('false')
  await userEvent.click(options)
  expect(options.getAttribute('aria-expanded')).toBe('true')
  const sound = await findByRole('switch', { name: 'Sound for new messages', checked: true })
  await userEvent.click(sound)
  expect(setEnabled).toHaveBeenCalledExactlyOnceWith(false)
})

test('Escape puts it away and gives the focus back, and nobody else hears of the key', async () => {
  const { options, sound, shadow, container, findByRole } = setUp()
  await userEvent.click(options)
  await findByRole('switch')
  const heard = vi.fn()
  container.addEventListener('keydown', (event) => heard(event.defaultPrevented))
  await userEvent.keyboard('{Tab}{Escape}')
  expect(sound()).toBeNull()
  expect(shadow.activeElement).toBe(options)
  expect(heard).toHaveBeenLastCalledWith(true)
})

test('a press elsewhere, or the focus going elsewhere, puts it away', async () => {
  const { options, sound, getByRole, findByRole } = setUp()
  await userEvent.click(options)
  await findByRole('switch')
  await userEvent.click(getByRole('button', { name: 'Elsewhere' }))
  expect(sound()).toBeNull()
  await userEvent.click(options)
  await userEvent.keyboard('{Tab}{Tab}')
  expect(sound()).toBeNull()
})
