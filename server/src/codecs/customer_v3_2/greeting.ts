import type { ShownGreeting } from '../../domain/greeting.ts'
import type { customerStructures as wire } from '../../protocol.ts'
import { compact } from '../compact.ts'
import type { WireContext } from '../wireContext.ts'
import { encodeAgentCard, encodeEvent } from './structures.ts'

/** A greeting as it is pushed, and as `login` repeats it. Source: spec/structures.md section 12. */
export const encodeGreeting = (greeting: ShownGreeting, context: WireContext): wire.Greeting => ({
  id: greeting.id,
  unique_id: greeting.uniqueId,
  displayed_first_time: greeting.displayedFirstTime,
  event: encodeGreetingEvent(greeting, context),
  agent: encodeAgentCard(greeting.agent, context),
  ...compact({ addon: greeting.addon ?? undefined }),
})

/** An event of no chat: it has neither recipients nor properties. */
function encodeGreetingEvent({ event, agent }: ShownGreeting, context: WireContext): wire.GreetingEvent {
  const inChat = {
    id: event.id,
    chatId: '',
    threadId: '',
    customId: null,
    createdAt: event.createdAt,
    order: 1,
    authorId: agent.agentId,
    recipients: 'all',
    properties: {},
    content: event.content,
  } as const
  const { recipients, ...encoded } = encodeEvent(inChat, context)
  if (encoded.type === 'message' || encoded.type === 'rich_message') return encoded
  throw new Error(`A greeting cannot be a ${encoded.type}.`)
}
