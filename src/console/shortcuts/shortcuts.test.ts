import { describe, expect, it } from 'vitest'
import { type KeyPress, matchShortcut } from './shortcuts.ts'

const press = (key: string, rest: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  repeat: false,
  inField: false,
  composing: false,
  ...rest,
})

describe('matchShortcut', () => {
  it.each([
    ['j', 'next'],
    ['k', 'previous'],
    ['?', 'help'],
    ['Escape', 'back'],
    ['q', null],
  ])('%s means %s', (key, name) => {
    expect(matchShortcut(press(key))).toBe(name)
  })

  it('leaves letters to the field that has the focus', () => {
    expect(matchShortcut(press('j', { inField: true }))).toBeNull()
  })

  it('lets Escape leave a field, but not an input method', () => {
    expect(matchShortcut(press('Escape', { inField: true }))).toBe('back')
    expect(matchShortcut(press('Escape', { inField: true, composing: true }))).toBeNull()
  })

  it('keeps away from the browser’s own combinations', () => {
    expect(matchShortcut(press('r', { ctrlKey: true }))).toBeNull()
    expect(matchShortcut(press('a', { metaKey: true }))).toBeNull()
  })

  it('a held key moves through the chats and does nothing else', () => {
    expect(matchShortcut(press('j', { repeat: true }))).toBe('next')
    expect(matchShortcut(press('x', { repeat: true }))).toBeNull()
  })
})
