import type { MouseEvent, ReactNode } from 'react'
import { type KnownRoute, pathOf } from './routes.ts'
import { goTo } from './useRoute.ts'

type ShopLinkProps = {
  to: KnownRoute
  hash?: string
  current?: boolean
  className?: string
  children: ReactNode
}

/** A real link that stays in the page on a plain click, and opens elsewhere when the visitor asks for that. */
export function ShopLink({ to, hash = '', current = false, className, children }: ShopLinkProps) {
  const follow = (event: MouseEvent): void => {
    const elsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey || event.button !== 0
    if (elsewhere) return
    event.preventDefault()
    goTo(to, hash)
  }
  return (
    <a
      href={pathOf(to) + hash}
      onClick={follow}
      className={className}
      aria-current={current ? 'page' : undefined}
    >
      {children}
    </a>
  )
}
