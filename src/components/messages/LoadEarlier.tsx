import { useEffect, useRef } from 'react'
import { Button } from '../ui/Button.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import { activeElementOf } from '../window/WindowFocus.tsx'
import type { MessageListProps } from './MessageList.tsx'

type LoadEarlierProps = {
  readonly history: MessageListProps['history']
  readonly hasMessages: boolean
  /** The button that had the focus has nothing more to load. */
  readonly onGone: () => void
}

/** The way to what was said before. */
export function LoadEarlier({ history, hasMessages, onGone }: LoadEarlierProps) {
  const texts = useTexts()
  const button = useRef<HTMLButtonElement>(null)
  const focused = useRef(false)
  const { loadOlder, loading, failed } = history
  const offered = loadOlder !== null || loading

  useEffect(() => {
    if (!offered && focused.current) onGone()
    focused.current = false
  }, [offered, onGone])

  if (loading && !hasMessages) return <Skeleton shape="messages" />
  if (!offered) return null
  return (
    <div className="flex flex-col items-center gap-1 py-3">
      {failed && <p className="text-center text-secondary text-muted">{texts.t('messages.earlierFailed')}</p>}
      <Button
        ref={button}
        busy={loading}
        onClick={() => {
          focused.current = button.current !== null && activeElementOf(button.current) === button.current
          loadOlder?.()
        }}
      >
        {texts.t(loading ? 'messages.loading' : 'messages.earlier')}
      </Button>
    </div>
  )
}
