import { useLayoutEffect, useState } from 'react'
import { type DemoSettings, initialSettings } from './demoSettings.ts'

const darkQuery = '(prefers-color-scheme: dark)'

/** The panel's settings. The page follows them too: its scheme, its language mark and its direction. */
export function useDemoSettings(): [DemoSettings, (patch: Partial<DemoSettings>) => void] {
  const [settings, setSettings] = useState(initialSettings)
  const { scheme, direction } = settings

  useLayoutEffect(() => {
    const root = document.documentElement
    const dark = window.matchMedia(darkQuery)
    const show = (): void => {
      root.dataset['scheme'] = scheme === 'system' ? (dark.matches ? 'dark' : 'light') : scheme
    }
    show()
    dark.addEventListener('change', show)
    return () => dark.removeEventListener('change', show)
  }, [scheme])

  useLayoutEffect(() => {
    document.documentElement.dir = direction
  }, [direction])

  return [settings, (patch) => setSettings((present) => ({ ...present, ...patch }))]
}
