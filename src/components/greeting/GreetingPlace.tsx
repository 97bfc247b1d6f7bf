import { useContext } from 'react'
import { useGreeting } from '../../hooks/useGreeting.ts'
import { useStartAgain } from '../../hooks/useStartAgain.ts'
import { createLazy } from '../ui/createLazy.tsx'
import { VoicePlace } from '../ui/Voice.tsx'
import { GreetingHostContext } from './GreetingHost.ts'

const LazyGreeting = createLazy(
  async () => (await import('./ConnectedGreeting.tsx')).ConnectedGreeting,
  () => null,
)

/** Where greetings stand beside the launcher, and the voice that reads them out. */
export function GreetingPlace() {
  const { beside, dismiss } = useGreeting()
  const startAgain = useStartAgain()
  const { onReply, onDismissed } = useContext(GreetingHostContext)

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
    <VoicePlace>
      {beside !== null && (
        <LazyGreeting key={beside.uniqueId} greeting={beside} onReply={reply} onDismiss={dismissNow} />
      )}
    </VoicePlace>
  )
}
