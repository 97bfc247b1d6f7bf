import type { MessageContent, RichMessageContent } from './event.ts'
import type { UserId } from './ids.ts'

/** `id` is the configured greeting, `uniqueId` this showing of it. */
export type Greeting = {
  readonly id: number
  readonly uniqueId: string
  readonly content: MessageContent | RichMessageContent
  readonly agent: AgentCard
  readonly displayedFirstTime: boolean
}

/** The agent of a greeting, or the one who would get the next chat. */
export type AgentCard = {
  readonly id: UserId
  readonly name: string
  readonly avatar: string | null
  readonly jobTitle: string | null
  readonly isBot: boolean
}
