import { type KeyboardEvent, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { useTexts } from '../ui/TextsContext.tsx'
import { createEmojiSearch } from './createEmojiSearch.ts'
import { EmojiGrid } from './EmojiGrid.tsx'
import { gridColumns, gridMove } from './gridMove.ts'
import { useEmojiNames } from './useEmojiNames.ts'

export type EmojiPickerProps = {
  readonly onPick: (emoji: string) => void
  /** The visitor wants it away by the keyboard, and back to where it was opened. */
  readonly onEscape: () => void
  /** The visitor went on elsewhere. */
  readonly onLeave: () => void
}

/** A search field above groups of emojis, which the arrow keys walk through as one grid. */
export function EmojiPicker({ onPick, onEscape, onLeave }: EmojiPickerProps) {
  const texts = useTexts()
  const root = useRef<HTMLDialogElement>(null)
  const field = useRef<HTMLInputElement>(null)
  const [query, setQuery] = useState('')
  const [current, setCurrent] = useState(0)
  const names = useEmojiNames(texts.locale)
  const search = useMemo(() => createEmojiSearch(names), [names])
  const groups = search(query)
  const rows = groups.flatMap(({ emojis }) => rowSizes(emojis.length))

  // Before the search field has the focus: an Escape in between would be the window's.
  useLayoutEffect(() => {
    const element = root.current
    if (element === null) return undefined
    const close = (event: globalThis.KeyboardEvent) => {
      if (event.key !== 'Escape' || event.isComposing) return
      // It is for this picker, not for the window that it stands in, which listens on its own element.
      event.preventDefault()
      onEscape()
    }
    element.addEventListener('keydown', close)
    return () => element.removeEventListener('keydown', close)
  }, [onEscape])

  useLayoutEffect(() => field.current?.focus({ preventScroll: true }), [])

  function focusCell(index: number) {
    setCurrent(index)
    root.current?.querySelector<HTMLElement>(`[data-cell="${index}"]`)?.focus()
  }

  function onGridKey(event: KeyboardEvent<HTMLElement>) {
    const isRtl = getComputedStyle(event.currentTarget).direction === 'rtl'
    const next = gridMove(rows, current, event.key, isRtl)
    if (next === null && event.key !== 'ArrowUp') return
    event.preventDefault()
    if (next === null) field.current?.focus()
    else focusCell(next)
  }

  function onSearchKey(event: KeyboardEvent<HTMLInputElement>) {
    if (event.nativeEvent.isComposing) return
    const first = groups[0]?.emojis[0]
    if (event.key === 'ArrowDown' && first !== undefined) {
      event.preventDefault()
      focusCell(0)
    }
    if (event.key !== 'Enter') return
    // The composer's form is around it.
    event.preventDefault()
    if (query.trim() !== '' && first !== undefined) onPick(first.text)
  }

  return (
    <dialog
      ref={root}
      open
      aria-label={texts.t('composer.emoji')}
      className="emoji-picker elevated flex-col rounded-bubble border border-line bg-surface text-ink"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (!currentTarget.contains(relatedTarget)) onLeave()
      }}
    >
      <div className="p-2">
        <input
          ref={field}
          type="search"
          className="field h-10"
          value={query}
          aria-label={texts.t('emoji.search')}
          placeholder={texts.t('emoji.search')}
          onChange={(event) => {
            setQuery(event.currentTarget.value)
            setCurrent(0)
          }}
          onKeyDown={onSearchKey}
        />
      </div>
      <div className="scrollable min-h-0 grow px-2 pb-2">
        <p role="status" className={groups.length === 0 ? 'p-2 text-secondary text-muted' : ''}>
          {groups.length === 0 && texts.t('emoji.none')}
        </p>
        {groups.map((group, index) => (
          <EmojiGrid
            key={group.name}
            label={texts.t(`emoji.${group.name}`)}
            emojis={group.emojis}
            names={names}
            first={groups.slice(0, index).reduce((sum, { emojis }) => sum + emojis.length, 0)}
            current={current}
            onCurrent={setCurrent}
            onKey={onGridKey}
            onPick={onPick}
          />
        ))}
      </div>
    </dialog>
  )
}

/** Cells of each row of one grid. */
function rowSizes(count: number): readonly number[] {
  return [...Array(Math.ceil(count / gridColumns)).keys()].map((row) =>
    Math.min(gridColumns, count - row * gridColumns),
  )
}
