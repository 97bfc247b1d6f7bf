import { useMemo } from 'react'
import { useForm } from '../../hooks/useForm.ts'
import { plainText } from '../messages/plainText.ts'
import { useTexts } from '../ui/TextsContext.tsx'
import { Voice } from '../ui/Voice.tsx'
import { GreetingBubble, type GreetingBubbleProps } from './GreetingBubble.tsx'
import { GreetingTools } from './GreetingTools.tsx'

/** A greeting that is read out once, and whose buttons work. Where a form comes before the chat, a button that answers opens it. */
export function ConnectedGreeting(props: GreetingBubbleProps) {
  const form = useForm('prechat')
  const texts = useTexts()
  const { uniqueId, agent, content } = props.greeting
  const lines = useMemo(() => {
    const text = plainText(content, texts)
    return text === null
      ? []
      : [{ key: uniqueId, text: texts.t('messages.spoken', { name: agent.name, text }) }]
  }, [uniqueId, agent, content, texts])
  return (
    <GreetingTools greeting={props.greeting} mayStart={form.kind === 'disabled'}>
      <Voice lines={lines} />
      <GreetingBubble {...props} />
    </GreetingTools>
  )
}
