import type { PageResult } from '../actions/contract.ts'
import type { Access, AgentCard, Customer } from '../domain/chat.ts'
import type { ChatEvent } from '../domain/event.ts'
import { compact } from './compact.ts'
import { absoluteAddress, type WireContext } from './wireContext.ts'

/** Structures, and parts of them, that read the same on every surface. */

export const encodeAccess = ({ groupIds }: Access) => ({ group_ids: [...groupIds] })

/** What a customer tells about himself. */
export const encodeNames = ({ name, email, avatar }: Customer, context: WireContext) => ({
  name: name ?? undefined,
  email: email ?? undefined,
  avatar: avatar === null ? undefined : absoluteAddress(context, avatar),
})

/** What customers see of an agent beside his name. */
export const encodeLooks = (agent: Pick<AgentCard, 'avatar' | 'jobTitle'>, context: WireContext) =>
  compact({
    avatar: agent.avatar === null ? undefined : absoluteAddress(context, agent.avatar),
    job_title: agent.jobTitle ?? undefined,
  })

export const inThread = ({ chatId, threadId }: { readonly chatId: string; readonly threadId: string }) => ({
  chat_id: chatId,
  thread_id: threadId,
})

export const ofEvent = (fact: {
  readonly chatId: string
  readonly threadId: string
  readonly eventId: string
}) => ({ ...inThread(fact), event_id: fact.eventId })

/** There is an id only where there is such a page. */
export const encodePageIds = (page: Pick<PageResult<unknown>, 'nextPageId' | 'previousPageId'>) =>
  compact({
    next_page_id: page.nextPageId ?? undefined,
    previous_page_id: page.previousPageId ?? undefined,
  })

/** Customers never receive what was said among agents. Source: behaviour.md 3.5 and 5.12. */
export const mayCustomerRead = (event: ChatEvent): boolean => event.recipients === 'all'
