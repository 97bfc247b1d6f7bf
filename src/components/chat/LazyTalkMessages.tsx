import { createLazy } from '../ui/createLazy.tsx'
import { ProblemNote } from '../ui/ProblemNote.tsx'
import { Skeleton } from '../ui/Skeleton.tsx'
import { useTexts } from '../ui/TextsContext.tsx'

/**
 * Messages, before their chunk is there. A newcomer needs them only after the first one: they are loaded as soon as
 * the form or the composer can be used; for somebody with a chat, at once.
 */
export const LazyTalkMessages = createLazy(
  async () => (await import('./TalkMessages.tsx')).TalkMessages,
  () => <Skeleton shape="messages" />,
  function MessagesFailed({ retry }) {
    const texts = useTexts()
    return (
      <ProblemNote
        text={texts.t('messages.failed')}
        action={{ label: texts.t('problem.retry'), run: retry }}
      />
    )
  },
)
