import type { AgentCard } from './chat.ts'
import type { EventContent, Micros } from './event.ts'

/** What a greeting says. */
export type GreetingContent = Extract<EventContent, { readonly type: 'message' | 'rich_message' }>

/** What a customer has been greeted with. */
export type CustomerGreetings = {
  /** On his screen, until he cancels it, another one comes, or a chat begins with it. */
  readonly current: ShownGreeting | null
  /** Ids of all that he was ever shown, as configured. */
  readonly shownIds: readonly number[]
}

/** A greeting on a visitor's screen. Source: spec/structures.md section 12. */
export type ShownGreeting = {
  /** Id of the greeting as configured. */
  readonly id: number
  /** Id of this showing. */
  readonly uniqueId: string
  readonly addon: string | null
  /** The customer has seen it. */
  readonly accepted: boolean
  readonly displayedFirstTime: boolean
  readonly event: { readonly id: string; readonly createdAt: Micros; readonly content: GreetingContent }
  /** Its author. */
  readonly agent: AgentCard
}
