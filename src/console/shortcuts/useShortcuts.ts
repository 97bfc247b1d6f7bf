import { useEffect, useRef } from 'react'
import { matchShortcut, type ShortcutName } from './shortcuts.ts'

/** Runs commands by key; a command that is null is not there now. */
export type ShortcutCommands = Readonly<Record<ShortcutName, (() => void) | null>>

/** Listens on the whole page while the component lives. */
export function useShortcuts(commands: ShortcutCommands): void {
  const latest = useRef(commands)
  useEffect(() => {
    latest.current = commands
  })
  useEffect(() => {
    function onKeyDown(event: KeyboardEvent) {
      const name = matchShortcut({
        key: event.key,
        ctrlKey: event.ctrlKey,
        metaKey: event.metaKey,
        altKey: event.altKey,
        repeat: event.repeat,
        inField: isField(event.target),
        composing: event.isComposing,
      })
      const command = name === null || event.defaultPrevented ? null : latest.current[name]
      if (command === null) return
      event.preventDefault()
      command()
    }
    document.addEventListener('keydown', onKeyDown)
    return () => document.removeEventListener('keydown', onKeyDown)
  }, [])
}

function isField(target: EventTarget | null): boolean {
  return (
    target instanceof Element && target.closest('input, textarea, select, dialog, [contenteditable]') !== null
  )
}
