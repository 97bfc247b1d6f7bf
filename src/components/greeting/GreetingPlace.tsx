import { useContext, useMemo } from 'react'
import { useGreeting } from '../../hooks/useGreeting.ts'
import { useStartAgain } from '../../hooks/useStartAgain.ts'
import { plainText } from '../messages/plainText.ts'
import { type Announcement, Announcer } from '../ui/Announcer.tsx'
import { createLazy } from '../ui/createLazy.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import { GreetingHostContext } from './GreetingHost.ts'

const LazyGreeting = createLazy(
  async () => (await import('./ConnectedGreeting.tsx')).ConnectedGreeting,
  () => null,
)

const silence: readonly Announcement[] = []

/** Where greetings stand beside the launcher, and the voice that reads each out once. */
export function GreetingPlace() {
  const texts = useTexts()
  const { beside, dismiss } = useGreeting()
  const startAgain = useStartAgain()
  const { onReply, onDismissed } = useContext(GreetingHostContext)
  const lines = useMemo(() => {
    const text = beside && plainText(beside.content, texts)
    if (beside === null || text === null) return silence
    return [{ key: beside.uniqueId, text: texts.t('messages.spoken', { name: beside.agent.name, text }) }]
  }, [beside, texts])

  function reply() {
    // After an earlier chat it is an answer to the greeting, not to what was said then.
    startAgain?.()
    onReply()
  }

  function dismissNow() {
    dismiss()
    onDismissed()
  }

  return (
    <>
      <Announcer lines={lines} />
      {beside !== null && (
        <LazyGreeting key={beside.uniqueId} greeting={beside} onReply={reply} onDismiss={dismissNow} />
      )}
    </>
  )
}
