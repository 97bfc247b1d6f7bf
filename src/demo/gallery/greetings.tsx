import { longGreeting, richGreeting, textGreeting } from '../../components/fixtures/greetings.ts'
import { GreetingBubble } from '../../components/greeting/GreetingBubble.tsx'
import { MessageToolsContext } from '../../components/messages/MessageTools.ts'
import type { Greeting } from '../../model/greeting.ts'
import { nothing } from './parts.tsx'

const tools = { pressButton: nothing, pressedBy: null, LinkPreview: null }

function GreetingState({ greeting }: { readonly greeting: Greeting }) {
  return (
    <MessageToolsContext.Provider value={tools}>
      <GreetingBubble greeting={greeting} onReply={nothing} onDismiss={nothing} />
    </MessageToolsContext.Provider>
  )
}

/** Greetings stand beside the launcher, not in the window. */
export const greetingStates = [
  { name: 'greeting', beside: true, content: <GreetingState greeting={textGreeting} /> },
  { name: 'greeting, long', beside: true, content: <GreetingState greeting={longGreeting} /> },
  { name: 'greeting with choices', beside: true, content: <GreetingState greeting={richGreeting} /> },
]
