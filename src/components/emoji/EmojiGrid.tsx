import { type KeyboardEvent, useId } from 'react'
import type { Emoji } from './emojiGroups.ts'
import type { EmojiNames } from './emojiNames.ts'

type EmojiGridProps = {
  readonly label: string
  readonly emojis: readonly Emoji[]
  /** In the visitor's language; one that has none is called by its English name. */
  readonly names: EmojiNames
  /** Index of its first emoji over all grids. */
  readonly first: number
  /** Index of the one emoji that Tab leads to. */
  readonly current: number
  readonly onCurrent: (index: number) => void
  readonly onKey: (event: KeyboardEvent<HTMLElement>) => void
  readonly onPick: (emoji: string) => void
}

/** One group of emojis under its name. */
export function EmojiGrid(props: EmojiGridProps) {
  const { label, emojis, names, first, current, onCurrent, onKey, onPick } = props
  const headingId = useId()
  return (
    <section>
      <h3 id={headingId} className="px-1 pt-2 pb-1 text-meta font-medium text-muted">
        {label}
      </h3>
      <div role="toolbar" aria-labelledby={headingId} className="emoji-grid">
        {emojis.map(({ text, name }, index) => {
          const [own = null] = names.get(text) ?? []
          return (
            <button
              key={text}
              type="button"
              className="control emoji rounded-field hover:bg-raised"
              lang={own === null ? 'en' : undefined}
              aria-label={own ?? name}
              title={own ?? name}
              tabIndex={first + index === current ? 0 : -1}
              data-cell={first + index}
              onFocus={() => onCurrent(first + index)}
              onKeyDown={onKey}
              // Some browsers do not focus a pressed button: the picker would think that the visitor has left.
              onMouseDown={(event) => event.preventDefault()}
              onClick={() => onPick(text)}
            >
              {text}
            </button>
          )
        })}
      </div>
    </section>
  )
}
