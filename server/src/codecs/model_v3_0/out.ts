import type { ActionOutput } from '../../actions/contract.ts'
import type { agentStructures as wire } from '../../protocol.ts'
import { toSeconds } from '../instants.ts'
import type { WireContext } from '../wireContext.ts'
import { encodeEvent } from './structures.ts'

/** Answers of the 3.0 model that agents and customers read alike. */

export const encodeSentEvent = (
  { event }: ActionOutput<'sendEvent'>,
  context: WireContext,
): { thread_id: string; event: wire.Event } => ({
  thread_id: event.threadId,
  event: encodeEvent(event, context),
})

export const encodeLastSeen = ({ seenUpTo }: ActionOutput<'markEventsAsSeen'>): { timestamp: number } => ({
  timestamp: toSeconds(seenUpTo),
})
