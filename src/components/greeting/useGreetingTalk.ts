import { useMemo } from 'react'
import { useGreeting } from '../../hooks/useGreeting.ts'
import { type MessagesView, useMessages } from '../../hooks/useMessages.ts'
import type { Greeting } from '../../model/greeting.ts'
import { greetingTalk } from './greetingTalk.ts'

/** What was said so far, with the greeting that waits for an answer at its end. */
export function useGreetingTalk(): { readonly messages: MessagesView; readonly greeting: Greeting | null } {
  const messages = useMessages()
  const { inside: greeting } = useGreeting()
  /** The message that greets stays the same one while others come and go. */
  const talk = useMemo(() => greeting && greetingTalk(greeting, Date.now()), [greeting])
  return useMemo(() => {
    if (talk === null) return { messages, greeting }
    const chunks = [...messages.chunks, ...talk.chunks]
    return { messages: { ...messages, chunks, users: { ...talk.users, ...messages.users } }, greeting }
  }, [messages, talk, greeting])
}
