import { type ReactNode, useEffect, useRef } from 'react'
import { createRoot } from 'react-dom/client'
import { createStage, type StageLook } from '../../components/fixtures/createStage.ts'
import { LoadedTexts } from '../../components/fixtures/LoadedTexts.tsx'
import { ChatWindow } from '../../components/window/ChatWindow.tsx'

type GalleryFrameProps = {
  readonly look: StageLook
  /** Stands beside the window instead of in it. */
  readonly beside: boolean
  readonly children: ReactNode
}

/** One window in a shadow root of its own. */
export function GalleryFrame({ look, beside, children }: GalleryFrameProps) {
  const place = useRef<HTMLDivElement>(null)

  useEffect(() => {
    const { host, container } = createStage(look)
    place.current?.append(host)
    const root = createRoot(container)
    root.render(
      <LoadedTexts locale={look.locale}>
        {beside ? (
          children
        ) : (
          <ChatWindow open autoFocus={false} inline={!look.floating} onMinimize={() => undefined}>
            {children}
          </ChatWindow>
        )}
      </LoadedTexts>,
    )
    return () => {
      host.remove()
      // React refuses to unmount one root in the middle of another's work.
      queueMicrotask(() => root.unmount())
    }
  }, [look, beside, children])

  return <div ref={place} className={look.floating ? '' : 'gallery-frame'} />
}
