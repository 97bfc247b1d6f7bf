import { type ReactNode, useEffect, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import { TextsProvider } from '../../components/ui/TextsContext.tsx'
import { ChatWindow } from '../../components/window/ChatWindow.tsx'
import { directionOf, type Language } from '../../i18n/languages.ts'
import type { Texts } from '../../i18n/translate.ts'
import { createLauncherSheet } from '../../theme/createLauncherSheet.ts'
import { createThemeSheet } from '../../theme/createThemeSheet.ts'
import { createWidgetSheet } from '../../theme/createWidgetSheet.ts'

export type FrameLook = {
  readonly scheme: 'light' | 'dark'
  readonly language: Language
  readonly color: string | null
  /** Beside the page as on a real one, instead of inside it. */
  readonly floating: boolean
}

type GalleryFrameProps = { readonly look: FrameLook; readonly texts: Texts; readonly children: ReactNode }

/** One window in a shadow root with the sheets that the real one has. */
export function GalleryFrame({ look, texts, children }: GalleryFrameProps) {
  const place = useRef<HTMLDivElement>(null)
  const { scheme, language, color, floating } = look

  useEffect(() => {
    if (place.current === null) return undefined
    const host = document.createElement('div')
    host.lang = language
    host.dir = directionOf(language)
    host.dataset['scheme'] = scheme
    if (!floating) host.dataset['layout'] = 'inline'
    const shadow = host.attachShadow({ mode: 'open' })
    shadow.adoptedStyleSheets = [
      createLauncherSheet(window),
      createThemeSheet(window, color).sheet,
      createWidgetSheet(window),
    ]
    const container = document.createElement('div')
    shadow.append(container)
    place.current.append(host)
    const root = createRoot(container)
    root.render(
      <TextsProvider texts={texts}>
        <ChatWindow open autoFocus={false} inline={!floating} onMinimize={() => undefined}>
          {children}
        </ChatWindow>
      </TextsProvider>,
    )
    return () => {
      host.remove()
      queueMicrotask(() => root.unmount())
    }
  }, [scheme, language, color, floating, texts, children])

  return <div ref={place} className={floating ? '' : 'gallery-frame'} />
}
