import { useState } from 'react'
import { classes } from './classes.ts'
import { Icon } from './Icon.tsx'

type PictureProps = {
  /** Checked: an address that may be followed. */
  readonly url: string
  /** What the picture shows; empty where the words beside it say so. */
  readonly alt: string
  /** Says how large it is, so that nothing moves when it arrives, or does not. */
  readonly className: string
}

/** A picture from somewhere: one that does not load, or that the site's policy keeps out, leaves its place. */
export function Picture({ url, alt, className }: PictureProps) {
  const [brokenUrl, setBrokenUrl] = useState<string | null>(null)
  if (url === brokenUrl) {
    const named =
      alt === '' ? ({ 'aria-hidden': true } as const) : ({ role: 'img', 'aria-label': alt } as const)
    return (
      <span {...named} className={classes('grid place-items-center text-muted', className)}>
        <Icon name="image" className="size-6" />
      </span>
    )
  }
  return <img className={className} src={url} alt={alt} loading="lazy" onError={() => setBrokenUrl(url)} />
}
