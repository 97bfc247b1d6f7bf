import { useState } from 'react'
import { expect, test, vi } from 'vitest'
import { userEvent } from 'vitest/browser'
import { loadTexts } from '../../i18n/loadTexts.ts'
import { Composer } from '../composer/Composer.tsx'
import { renderInShadow } from '../testing/renderInShadow.tsx'
import { TextsProvider } from '../ui/TextsContext.tsx'
import { ChatWindow } from '../window/ChatWindow.tsx'
import { EmojiPicker } from './EmojiPicker.tsx'

const onMinimize = vi.fn()

function Harness() {
  const [text, setText] = useState('Hello world')
  return (
    <ChatWindow open autoFocus={false} inline={false} onMinimize={onMinimize}>
      <div className="grow" />
      <Composer text={text} onText={setText} onSend={vi.fn()} sendLabel="Send" sneakPeek={null} />
    </ChatWindow>
  )
}

async function setUp() {
  const view = renderInShadow(<Harness />)
  const button = view.getByRole('button', { name: 'Emoji' })
  const input = view.getByRole<HTMLTextAreaElement>('textbox', { name: 'Message' })
  input.focus()
  input.setSelectionRange(5, 5)
  await userEvent.click(button)
  const search = await view.findByRole('searchbox', { name: 'Search for an emoji' })
  const focused = () => view.shadow.activeElement?.getAttribute('aria-label')
  return { ...view, button, input, search, focused }
}

test('the picker opens on its search field, with the emojis in groups', async () => {
  const { shadow, search, getAllByRole, button } = await setUp()
  expect(shadow.activeElement).toBe(search)
  expect(button.getAttribute('aria-expanded')).toBe('true')
  const groups = getAllByRole('toolbar').map((group) => {
    const heading = shadow.getElementById(group.getAttribute('aria-labelledby') ?? '')
    return heading?.textContent
  })
  expect(groups.slice(0, 2)).toEqual(['Smileys', 'Hands and people'])
})

test('a pick goes where the caret was, and writing goes on there', async () => {
  const { getByRole, input, shadow, queryByRole } = await setUp()
  await userEvent.keyboard('thumbs up')
  await userEvent.click(getByRole('button', { name: 'thumbs up yes' }))
  expect(input.value).toBe('Hello👍 world')
  expect(shadow.activeElement).toBe(input)
  expect(queryByRole('dialog', { name: 'Emoji' })).toBeNull()
  await userEvent.keyboard('!')
  expect(input.value).toBe('Hello👍! world')
})

test('a name is searched, and Enter takes the first emoji', async () => {
  const { input, queryAllByRole, getByText } = await setUp()
  await userEvent.keyboard('zzz')
  expect(getByText('No emoji has that name.')).toBeTruthy()
  await userEvent.keyboard('{Backspace}{Backspace}{Backspace}birthday')
  expect(queryAllByRole('toolbar')).toHaveLength(1)
  await userEvent.keyboard('{Enter}')
  expect(input.value).toBe('Hello🎂 world')
})

test.each([
  ['de', 'geburt', 'Geburtstagskuchen'],
  ['ja', '誕生日', 'バースデーケーキ'],
  ['ar', 'عيد', 'كعكة عيد ميلاد'],
])('in %s the emojis are called and found so; English words find them too', async (locale, query, name) => {
  const texts = await loadTexts(locale)
  const onPick = vi.fn()
  const view = renderInShadow(
    <TextsProvider texts={texts}>
      <EmojiPicker onPick={onPick} onEscape={vi.fn()} onLeave={vi.fn()} />
    </TextsProvider>,
  )
  // Until its language is there, it works in English.
  expect(view.getByRole('searchbox', { name: texts.t('emoji.search') })).toBeTruthy()
  const cake = await view.findByRole('button', { name })
  expect(cake.getAttribute('lang')).toBeNull()
  await userEvent.fill(view.getByRole('searchbox'), query)
  expect(view.getByRole('button', { name })).toBe(cake)
  await userEvent.fill(view.getByRole('searchbox'), 'birthday')
  await userEvent.keyboard('{Enter}')
  expect(onPick).toHaveBeenCalledExactlyOnceWith('🎂')
})

test('arrows walk through all groups as one grid, Tab leads to one emoji', async () => {
  const { focused, search, shadow, container } = await setUp()
  await userEvent.keyboard('{ArrowDown}')
  expect(focused()).toBe('grinning face')
  await userEvent.keyboard('{ArrowRight}{ArrowDown}')
  expect(focused()).toBe('slight smile')
  await userEvent.keyboard('{PageDown}')
  expect(focused()).toBe('bin')
  expect(container.querySelectorAll('[data-cell][tabindex="0"]')).toHaveLength(1)
  await userEvent.keyboard('{PageUp}{ArrowUp}')
  expect(shadow.activeElement).toBe(search)
  await userEvent.tab()
  expect(focused()).toBe('grinning face')
})

test('Escape closes the picker, not the window, and the focus returns to its button', async () => {
  const { shadow, button, queryByRole } = await setUp()
  await userEvent.keyboard('{Escape}')
  expect(queryByRole('dialog', { name: 'Emoji' })).toBeNull()
  expect(shadow.activeElement).toBe(button)
  expect(onMinimize).not.toHaveBeenCalled()
})

test('a second press on its button closes it, and so does going elsewhere', async () => {
  const { button, input, queryByRole, findByRole } = await setUp()
  await userEvent.click(button)
  expect(queryByRole('dialog', { name: 'Emoji' })).toBeNull()
  await userEvent.click(button)
  await findByRole('dialog', { name: 'Emoji' })
  await userEvent.click(input)
  expect(queryByRole('dialog', { name: 'Emoji' })).toBeNull()
})
