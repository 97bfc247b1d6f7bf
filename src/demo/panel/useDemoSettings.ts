import { useLayoutEffect, useState } from 'react'
import type { DemoSettings } from './demoSettings.ts'
import { readSettings } from './keptSettings.ts'

const key = 'harrow-lane:demonstration'

const darkQuery = '(prefers-color-scheme: dark)'

function load(): string | null {
  try {
    return window.localStorage.getItem(key)
  } catch {
    // A browser that keeps nothing for this page: each visit begins anew.
    return null
  }
}

function keep(text: string): void {
  try {
    window.localStorage.setItem(key, text)
  } catch {
    // As above: the settings hold until the page is left.
  }
}

/** The panel's settings, kept in the browser from the first change on. The page follows them too: its scheme, its language mark and its direction. */
export function useDemoSettings(): [DemoSettings, (patch: Partial<DemoSettings>) => void] {
  const [settings, setSettings] = useState(() => readSettings(load()))
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

  const change = (patch: Partial<DemoSettings>): void => {
    const changed = { ...settings, ...patch }
    setSettings(changed)
    keep(JSON.stringify(changed))
  }
  return [settings, change]
}
