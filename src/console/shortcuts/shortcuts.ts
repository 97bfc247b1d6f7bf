import type { texts } from '../texts.ts'

export type ShortcutName = keyof typeof texts.shortcuts.keys

/** Single keys, like in mail programs; they rest while somebody writes. */
export const shortcuts = {
  next: ['j'],
  previous: ['k'],
  mine: ['1'],
  queued: ['2'],
  all: ['3'],
  reply: ['r'],
  close: ['x'],
  accepting: ['a'],
  details: ['i'],
  back: ['Escape'],
  help: ['?'],
} as const satisfies Record<ShortcutName, readonly string[]>

/** What of a key event decides. */
export type KeyPress = {
  readonly key: string
  readonly ctrlKey: boolean
  readonly metaKey: boolean
  readonly altKey: boolean
  readonly repeat: boolean
  /** Whether the focus is in a field or a dialog that needs the key itself. */
  readonly inField: boolean
  readonly composing: boolean
}

/** Names the shortcut that a key means, or null. Escape alone works inside fields. */
export function matchShortcut(press: KeyPress): ShortcutName | null {
  if (press.ctrlKey || press.metaKey || press.altKey || press.composing) return null
  const name = shortcutNames.find((candidate) =>
    (shortcuts[candidate] as readonly string[]).includes(press.key),
  )
  if (name === undefined) return null
  if (press.inField && name !== 'back') return null
  const moves = name === 'next' || name === 'previous'
  return press.repeat && !moves ? null : name
}

export const shortcutNames: readonly ShortcutName[] = [
  'next',
  'previous',
  'mine',
  'queued',
  'all',
  'reply',
  'close',
  'accepting',
  'details',
  'back',
  'help',
]
