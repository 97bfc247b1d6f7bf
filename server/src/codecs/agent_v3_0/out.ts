import type { ActionOutput } from '../../actions/contract.ts'
import type { AgentAccount } from '../../domain/license.ts'
import type { agentActions as actions, agentStructures as wire } from '../../protocol.ts'
import { compact } from '../compact.ts'
import { toSeconds } from '../instants.ts'
import { encodePageIds } from '../structureParts.ts'
import { absoluteAddress, type Reader, type WireContext } from '../wireContext.ts'
import { encodeChatWithThread, encodeChatWithThreads, encodeSummary } from './structures.ts'

/** Outputs of actions as response payloads of Agent 3.0. */

/** A self-hosted license does not run out; this is the last second that 32 bits hold. */
const neverExpires = 2_147_483_647
const plan = 'self_hosted'

export const encodeLogin = (output: ActionOutput<'loginAgent'>, reader: Reader): actions.LoginResponse => ({
  license: {
    id: String(output.license.id),
    plan,
    expiration_timestamp: neverExpires,
    creation_timestamp: toSeconds(output.licenseCreatedAt),
    in_trial: false,
  },
  my_profile: encodeProfile(output.profile, output.routingStatus, reader),
  chats_summary: output.chats.map((chat) => encodeSummary(chat, reader)),
})

const encodeProfile = (
  account: AgentAccount,
  routingStatus: wire.RoutingStatus,
  context: WireContext,
): wire.MyProfile => ({
  id: account.id,
  type: 'agent',
  name: account.name,
  email: account.id,
  present: true,
  permission: account.permission,
  routing_status: routingStatus,
  ...compact({ avatar: account.avatar === null ? undefined : absoluteAddress(context, account.avatar) }),
})

export const encodeChatsSummary = (
  page: ActionOutput<'listChats'>,
  reader: Reader,
): actions.GetChatsSummaryResponse => ({
  chats_summary: page.rows.map((row) => encodeSummary(row, reader)),
  found_chats: page.total,
  ...encodePageIds(page),
})

export const encodeThreadsSummary = (
  page: ActionOutput<'listThreadSummaries'>,
): actions.GetChatThreadsSummaryResponse => ({
  threads_summary: page.rows.map(({ thread, eventsCount }) => ({
    id: thread.id,
    order: thread.order,
    events_count: eventsCount,
  })),
  found_threads: page.total,
  ...encodePageIds(page),
})

export const encodeChatThreads = (
  { view, threads, summary }: ActionOutput<'getChatThreads'>,
  reader: Reader,
): { chat: wire.ChatWithThreads } => ({
  chat: {
    ...encodeChatWithThreads(view, threads, reader),
    threads_summary: summary.map(({ threadId, order }) => ({ thread_id: threadId, order })),
  },
})

export const encodeStartChat = (
  { view, thread, isFollowed }: ActionOutput<'startChat'>,
  reader: Reader,
): { chat: wire.ChatWithThread } => ({
  chat: { ...encodeChatWithThread(view, thread, reader), is_followed: isFollowed },
})

/** The new thread only. Source: ambiguities.md C36. */
export const encodeActivateChat = (
  { view, thread, isFollowed }: ActionOutput<'activateChat'>,
  reader: Reader,
): { chat: wire.ChatWithThreads } => ({
  chat: { ...encodeChatWithThreads(view, [thread], reader), is_followed: isFollowed },
})
