import { useState } from 'react'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'
import { initialsOf } from './initialsOf.ts'

type AvatarProps = {
  readonly name: string | null
  readonly url: string | null
  readonly size?: 'small' | 'large'
  /** Shows a dot when true or false; null: nothing to say. */
  readonly present?: boolean | null
}

const sizes = { small: 'size-7 text-meta', large: 'size-10 text-body' } as const

/** Somebody's picture, or the initials where there is none or it does not load. The name stands beside it in words. */
export function Avatar({ name, url, size = 'small', present = null }: AvatarProps) {
  const [brokenUrl, setBrokenUrl] = useState<string | null>(null)
  const initials = initialsOf(name)
  return (
    <span
      className={classes('inline-grid shrink-0 select-none', sizes[size], present !== null && 'relative')}
      aria-hidden="true"
    >
      {url !== null && url !== brokenUrl ? (
        <img
          className="size-full rounded-full bg-raised object-cover"
          src={url}
          alt=""
          onError={() => setBrokenUrl(url)}
        />
      ) : (
        <span className="grid size-full place-items-center rounded-full bg-accent-soft font-semibold text-accent-text forced-colors:border">
          {initials === '' ? <Icon name="user" /> : initials}
        </span>
      )}
      {present !== null && (
        <span
          className={classes(
            'absolute -end-0.5 -bottom-0.5 size-3 rounded-full border-2 border-surface forced-color-adjust-none',
            present ? 'bg-positive' : 'bg-line-strong',
          )}
        />
      )}
    </span>
  )
}
