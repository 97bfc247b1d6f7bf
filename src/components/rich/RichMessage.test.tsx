import { act } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import type { RichMessageContent } from '../../model/event.ts'
import { me, smith } from '../fixtures/people.ts'
import { coffeeCards, deliveryQuestion, everyButton, richElement, richMessage } from '../fixtures/rich.ts'
import { OpenMomentContext } from '../moment/OpenMoment.ts'
import { renderInShadow } from '../testing/renderInShadow.tsx'
import { RichMessage } from './RichMessage.tsx'

/** A busy machine is slow. */
const patience = { timeout: 10_000 }

afterEach(() => void vi.restoreAllMocks())

function setUp(content: RichMessageContent, pressedBy = me.id) {
  const onPress = vi.fn()
  const open = vi.spyOn(window, 'open').mockReturnValue(null)
  const view = renderInShadow(<RichMessage content={content} onPress={onPress} pressedBy={pressedBy} />)
  return { ...view, onPress, open, pressed: () => onPress.mock.calls.map(([button]) => button.text) }
}

const place = (element: Element | null) => element?.getBoundingClientRect().left ?? Number.NaN

test('a card is a group named by its title, with its buttons by their texts', () => {
  const { getByRole } = setUp(everyButton())
  const card = getByRole('group', { name: 'Choose a way' })
  const names = Array.from(card.querySelectorAll('button'), (button) => button.textContent)
  expect(names).toEqual(['Ask us here', 'Read more', 'Call us', 'Book a table', 'Nothing to do'])
  expect(card.querySelector('a')?.href).toBe('https://example.com/hours')
})

test('every press is told; url and phone buttons open what they name, and that cannot reach the page', async () => {
  const { getByRole, pressed, open } = setUp(everyButton())
  for (const name of ['Ask us here', 'Read more', 'Call us']) {
    await userEvent.click(getByRole('button', { name }))
  }
  expect(pressed()).toEqual(['Ask us here', 'Read more', 'Call us'])
  expect(open.mock.calls).toEqual([
    ['https://example.com/more', '_blank', 'noopener,noreferrer'],
    ['tel:+493012345', '_self'],
  ])
})

test('a webview button opens its page inside the window, or in a tab where there is none', async () => {
  const { getByRole, open, rerender } = setUp(everyButton())
  await userEvent.click(getByRole('button', { name: 'Book a table' }))
  expect(open).toHaveBeenCalledWith('https://example.com/book', '_blank', 'noopener,noreferrer')
  open.mockClear()
  const openMoment = vi.fn()
  rerender(
    <OpenMomentContext.Provider value={openMoment}>
      <RichMessage content={everyButton()} onPress={() => undefined} pressedBy={null} />
    </OpenMomentContext.Provider>,
  )
  await userEvent.click(getByRole('button', { name: 'Book a table' }))
  expect(openMoment).toHaveBeenCalledWith({
    url: 'https://example.com/book',
    title: 'Book a table',
    height: 'tall',
  })
  expect(open).not.toHaveBeenCalled()
})

test('a button that can do nothing keeps its place in the keyboard’s path and says so', () => {
  const { getByRole } = setUp(everyButton())
  const idle = getByRole('button', { name: 'Nothing to do' })
  expect(idle.getAttribute('aria-disabled')).toBe('true')
  expect(idle.hasAttribute('disabled')).toBe(false)
})

test('a button is pressed once used by whom the message is shown to, not by others', () => {
  const mine = setUp(coffeeCards(me.id)).getAllByRole('button', { name: 'Add to basket' })
  expect(mine.map((button) => button.getAttribute('aria-pressed'))).toEqual(['true', null, null, null, null])
  const theirs = setUp(coffeeCards(smith.id)).getAllByRole('button', { name: 'Add to basket' })
  expect(theirs.every((button) => button.getAttribute('aria-pressed') === null)).toBe(true)
})

test('a used button can be pressed again, and says that it is not pressed once it was taken back', async () => {
  const { getAllByRole, rerender, pressed, onPress } = setUp(coffeeCards(me.id))
  const [button] = getAllByRole('button', { name: 'Add to basket' })
  if (button === undefined) throw new Error('There is no button.')
  await userEvent.click(button)
  expect(pressed()).toEqual(['Add to basket'])
  rerender(<RichMessage content={coffeeCards()} onPress={onPress} pressedBy={me.id} />)
  expect(button.getAttribute('aria-pressed')).toBe('false')
  expect(button.querySelector('svg')).toBeNull()
})

test('a carousel is paged with Next and Previous; the position is told, and the keyboard is never dropped', async () => {
  const { getByRole, getByText } = setUp(coffeeCards())
  const next = getByRole('button', { name: 'Next' })
  const previous = getByRole('button', { name: 'Previous' })
  const second = getByRole('group', { name: 'Morning sun' })
  const start = place(getByRole('group', { name: 'House blend' }))
  expect(getByText('1 of 5').closest('[aria-live]')?.getAttribute('aria-live')).toBe('polite')
  expect(previous.getAttribute('aria-disabled')).toBe('true')

  await userEvent.click(next)
  expect(getByText('2 of 5')).toBeTruthy()
  await expect.poll(() => Math.abs(place(second) - start), patience).toBeLessThan(2)
  for (const _ of [3, 4, 5]) await userEvent.click(next)
  expect(getByText('5 of 5')).toBeTruthy()
  expect(next.getAttribute('aria-disabled')).toBe('true')
  expect(next.matches(':focus')).toBe(true)
  await userEvent.click(previous)
  expect(getByText('4 of 5')).toBeTruthy()
})

test('a press just before the row has come to rest goes on from where it was heading', async () => {
  const { getByRole, getByText } = setUp(coffeeCards())
  const next = getByRole('button', { name: 'Next' })
  const second = getByRole('group', { name: 'Morning sun' })
  const start = place(getByRole('group', { name: 'House blend' }))
  await userEvent.click(next)
  await expect.poll(() => Math.abs(place(second) - start), patience).toBeLessThan(2)
  const row = getByRole('group', { name: '5 cards' }).firstElementChild
  act(() => {
    row?.dispatchEvent(new Event('scroll'))
    next.click()
    // Of the way before.
    row?.dispatchEvent(new Event('scrollend'))
  })
  expect(getByText('3 of 5')).toBeTruthy()
})

test('arrow keys page too and take the focus along', async () => {
  const { getByRole, getByText, getAllByRole } = setUp(coffeeCards())
  const buttons = getAllByRole('button', { name: 'Add to basket' })
  buttons[0]?.focus()
  await userEvent.keyboard('{ArrowRight}')
  expect(getByText('2 of 5')).toBeTruthy()
  expect(buttons[1]?.matches(':focus')).toBe(true)
  await userEvent.keyboard('{ArrowLeft}{ArrowLeft}')
  expect(getByText('1 of 5')).toBeTruthy()
  expect(getByRole('group', { name: '5 cards' }).contains(buttons[0] ?? null)).toBe(true)
})

test('from right to left the left arrow goes on, and the cards come from the left', async () => {
  const { host, getByText, getByRole } = setUp(coffeeCards())
  host.dir = 'rtl'
  const second = getByRole('group', { name: 'Morning sun' })
  const right = (element: Element) => element.getBoundingClientRect().right
  const start = right(getByRole('group', { name: 'House blend' }))
  expect(right(second)).toBeLessThan(start)
  getByRole('button', { name: 'Next' }).focus()
  await userEvent.keyboard('{ArrowLeft}')
  expect(getByText('2 of 5')).toBeTruthy()
  await expect.poll(() => Math.abs(right(second) - start), patience).toBeLessThan(2)
})

test('swiping tells the position as the buttons do', async () => {
  const { container, getByText } = setUp(coffeeCards())
  const row = container.querySelector('.carousel')
  const third = row?.children[2]
  row?.scrollTo({ left: place(third ?? null) - place(row), behavior: 'instant' })
  await expect.poll(() => getByText('3 of 5'), patience).toBeTruthy()
})

test('the cards of a carousel are of one height, and room for a picture is there before it', () => {
  const { container } = setUp(coffeeCards())
  const heights = Array.from(container.querySelectorAll('.carousel fieldset'), (card) => card.clientHeight)
  expect(new Set(heights).size).toBe(1)
  const { width, height } = container.querySelector('img')?.getBoundingClientRect() ?? new DOMRect()
  expect(width / height).toBeCloseTo(16 / 9, 1)
})

test('a quick reply is told; once chosen it stands as the answer and the others can only be read', async () => {
  const open = setUp(deliveryQuestion())
  expect(open.getByRole('group', { name: 'Where shall we deliver it?' })).toBeTruthy()
  await userEvent.click(open.getByRole('button', { name: 'To the shop' }))
  expect(open.pressed()).toEqual(['To the shop'])

  open.rerender(<RichMessage content={deliveryQuestion(me.id)} onPress={open.onPress} pressedBy={me.id} />)
  const chosen = open.getByRole('button', { name: 'To my home' })
  const other = open.getByRole('button', { name: 'To the shop' })
  expect(chosen.getAttribute('aria-pressed')).toBe('true')
  expect(other.getAttribute('aria-pressed')).toBeNull()
  for (const button of [chosen, other]) expect(button.getAttribute('aria-disabled')).toBe('true')
  await userEvent.click(other, { force: true })
  expect(open.pressed()).toEqual(['To the shop'])
})

test('a sticker is its picture, named; one that does not load leaves its name and its place', async () => {
  const image = { url: 'http://127.0.0.1:1/sticker.png', name: 'A waving bag', width: 80, height: 80 }
  const { findByRole, container } = setUp(richMessage('sticker', richElement(null, { image })))
  const before = container.querySelector('img')?.getBoundingClientRect()
  await expect.poll(() => container.querySelector('img'), patience).toBeNull()
  const place = (await findByRole('img', { name: 'A waving bag' }, patience)).getBoundingClientRect()
  expect([place.width, place.height]).toEqual([before?.width, before?.height])
})

test('a message without elements is nothing at all, and one of an unknown template is shown as cards', () => {
  expect(setUp(richMessage('cards')).container.textContent).toBe('')
  const { getByRole } = setUp({ ...everyButton(), template: 'unknown' })
  expect(getByRole('group', { name: 'Choose a way' })).toBeTruthy()
})
