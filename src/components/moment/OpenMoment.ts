import { createContext, useContext } from 'react'

/** A page inside the window, behind a `webview` button. */
export type MomentPage = {
  /** Checked: http or https. */
  readonly url: string
  /** Its name until the page gives itself another. */
  readonly title: string
  readonly height: 'compact' | 'tall' | 'full'
}

export const OpenMomentContext = createContext<((page: MomentPage) => void) | null>(null)

/** Opens a page inside the window; null where there is no window to open it in. */
export function useOpenMoment() {
  return useContext(OpenMomentContext)
}
