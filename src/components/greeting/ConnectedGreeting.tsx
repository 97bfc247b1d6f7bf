import { useForm } from '../../hooks/useForm.ts'
import { GreetingBubble, type GreetingBubbleProps } from './GreetingBubble.tsx'
import { GreetingTools } from './GreetingTools.tsx'

/** A greeting whose buttons work. Where a form comes before the chat, a button that answers opens it. */
export function ConnectedGreeting(props: GreetingBubbleProps) {
  const form = useForm('prechat')
  return (
    <GreetingTools greeting={props.greeting} mayStart={form.kind === 'disabled'}>
      <GreetingBubble {...props} />
    </GreetingTools>
  )
}
