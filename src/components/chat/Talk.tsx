import { memo } from 'react'
import { useIsTalkEmpty } from '../../hooks/useIsTalkEmpty.ts'
import { Notice } from '../ui/Notice.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import { EmptyConversation } from './EmptyConversation.tsx'
import { LazyTalkMessages } from './LazyTalkMessages.tsx'

type TalkProps = {
  /** Whether nothing was begun yet: an empty list has words of its own then. */
  readonly fresh: boolean
  readonly offline: boolean
}

/** What was said. Apart from the composer: typing draws no message again, and a message does not draw the composer. */
export const Talk = memo(function Talk({ fresh, offline }: TalkProps) {
  const texts = useTexts()
  const empty = useIsTalkEmpty()

  LazyTalkMessages.usePreload()

  if (empty && fresh) return <EmptyConversation offline={offline} />
  return (
    <>
      <LazyTalkMessages />
      {fresh && offline && (
        <div className="mx-4 mb-2 shrink-0">
          <Notice text={texts.t('group.offline')} />
        </div>
      )}
    </>
  )
})
