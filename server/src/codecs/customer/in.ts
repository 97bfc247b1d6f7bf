import type { Static, TObject } from '@sinclair/typebox'
import type { ActionInput, CustomerPatch } from '../../actions/contract.ts'
import { type Result, refuse, success } from '../../domain/result.ts'
import { compact } from '../compact.ts'
import { refuseLongText } from '../newEvent.ts'
import { readNewThread, type WireNewThread } from '../newThread.ts'
import type { RequestContext } from '../wireContext.ts'
import type { loginMembers, sneakPeek } from './schemaParts.ts'

/** Requests of customers that every version reads alike. */

type StartChat = {
  readonly chat?: WireNewThread & { readonly users?: readonly { readonly id: string }[] }
  readonly continuous?: boolean
}

type ActivateChat = {
  readonly chat: WireNewThread & { readonly id: string }
  readonly continuous?: boolean
}

export const readLogin = (
  payload: Omit<Static<TObject<ReturnType<typeof loginMembers>>>, 'customer'>,
  context: RequestContext,
  customer: CustomerPatch,
): ActionInput<'loginCustomer'> => ({
  customer,
  page:
    payload.customer_page === undefined
      ? null
      : { url: payload.customer_page.url, title: payload.customer_page.title ?? null },
  groupId: payload.group_id ?? 0,
  referrer: payload.referrer ?? context.referrer,
  ip: context.ip,
  userAgent: context.userAgent,
  ...compact({ sideStorage: payload.customer_side_storage }),
})

/** @param members what could have been given. Source: behaviour.md 8.1 */
export function requireChange(patch: CustomerPatch, members: string): Result<CustomerPatch> {
  if (Object.keys(patch).length > 0) return success(patch)
  return refuse('validation', `payload: expected ${members}, found none of them`)
}

export function readStartChat(
  { chat = {}, continuous = false }: StartChat,
  context: RequestContext,
): Result<ActionInput<'startChat'>> {
  const thread = readNewThread(chat, context)
  if (!thread.ok) return thread
  const userIds = (chat.users ?? []).map(({ id }) => id)
  return success({ ...thread.value, tags: [], userIds, continuous, follow: false })
}

export function readActivateChat(
  { chat, continuous }: ActivateChat,
  context: RequestContext,
): Result<ActionInput<'activateChat'>> {
  const thread = readNewThread(chat, context)
  if (!thread.ok) return thread
  return success({ ...thread.value, tags: [], userIds: [], chatId: chat.id, ...compact({ continuous }) })
}

export function readSneakPeek(
  payload: Static<typeof sneakPeek>,
  context: RequestContext,
): Result<ActionInput<'sendSneakPeek'>> {
  const { chat_id: chatId, sneak_peek_text: text } = payload
  return refuseLongText(text, context, 'payload.sneak_peek_text') ?? success({ chatId, text })
}
