import type { FormType } from '../../domain/license.ts'
import { success } from '../../domain/result.ts'
import { compact } from '../compact.ts'
import { nothing } from '../rows.ts'
import { readSneakPeek } from './in.ts'

/** How customers of every version are given an action; each version adds its own schema and answer. */

/** Chatting and page changes keep the session alive. Source: behaviour.md 1.17. */
const keepsSession = true

export const closeThreadRow = {
  keepsSession,
  in: (payload: { readonly chat_id: string }) => success({ chatId: payload.chat_id, requirePresence: false }),
  out: nothing,
}

export const sendSneakPeekRow = { keepsSession, in: readSneakPeek, out: nothing }

export const updateCustomerPageRow = {
  keepsSession,
  in: (payload: { readonly url: string; readonly title?: string }) =>
    success({ url: payload.url, title: payload.title ?? null }),
  out: nothing,
}

export const readGetForm = (payload: { readonly group_id: number; readonly type: FormType }) =>
  success({ groupId: payload.group_id, type: payload.type })

export const readGetPredictedAgent = (payload: { readonly group_id?: number }) =>
  success(compact({ groupId: payload.group_id }))
