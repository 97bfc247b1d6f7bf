import { type ReactNode, useContext, useMemo } from 'react'
import { useSendMessage } from '../../hooks/useSendMessage.ts'
import type { RichMessageButton } from '../../model/event.ts'
import type { Greeting } from '../../model/greeting.ts'
import { type EventPlace, MessageToolsContext } from '../messages/MessageTools.ts'
import { GreetingHostContext } from './GreetingHost.ts'
import { greetingPlace } from './greetingTalk.ts'

type GreetingToolsProps = {
  /** null: what is inside is no greeting, and keeps its tools. */
  readonly greeting: Greeting | null
  /** Whether a button that answers may start the chat; otherwise the form comes first. Default true. */
  readonly mayStart?: boolean
  readonly children: ReactNode
}

/** The buttons of a greeting: the server has no event for them yet, so an answer is a message like any other. */
export function GreetingTools({ greeting, mayStart = true, children }: GreetingToolsProps) {
  const send = useSendMessage()
  const { onButton, onReply } = useContext(GreetingHostContext)
  const others = useContext(MessageToolsContext)
  const tools = useMemo(() => {
    if (greeting === null) return others
    const pressButton = (place: EventPlace, button: RichMessageButton) => {
      if (place.eventId !== greetingPlace(greeting).eventId) return others.pressButton?.(place, button)
      onButton(greeting, button)
      if (button.action.type !== 'message') return
      if (mayStart) send?.(button.text)
      onReply()
    }
    return { ...others, pressButton }
  }, [greeting, mayStart, others, send, onButton, onReply])
  return <MessageToolsContext.Provider value={tools}>{children}</MessageToolsContext.Provider>
}
