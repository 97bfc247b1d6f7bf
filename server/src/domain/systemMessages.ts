import { addEvent, type Draft } from './chatChanges.ts'
import type { Micros, SystemMessageContent } from './event.ts'
import { assertNever } from './result.ts'

/** Why an agent no longer serves a chat. */
export type LossReason = 'disconnected' | 'signed_out'

/** What the server itself says in a chat. Source: structures.md 10.6; types and variables are the protocol's. */
export type SystemMessage =
  | { readonly type: 'manual_archived_customer'; readonly customer: string }
  | { readonly type: 'manual_archived_agent'; readonly agent: string }
  | { readonly type: 'agent_joined' | 'agent_left'; readonly agent: string }
  | { readonly type: 'agent_added'; readonly initiator: string; readonly added: string }
  | { readonly type: 'agent_removed'; readonly initiator: string; readonly removed: string }
  | { readonly type: 'customer_added'; readonly customer: string }
  | { readonly type: 'chat_transferred'; readonly initiator: string; readonly targets: readonly string[] }
  | { readonly type: 'customer_banned'; readonly initiator: string; readonly days: number }
  | { readonly type: 'routing.archived_inactive'; readonly minutes: number }
  | { readonly type: `routing.archived_${LossReason}`; readonly agent: string }
  | { readonly type: `routing.unassigned_${LossReason}`; readonly agent: string }
  | { readonly type: `routing.assigned_${LossReason}`; readonly added: string; readonly removed: string }
  | { readonly type: 'routing.assigned_other'; readonly added: string }
  | { readonly type: 'rating.chat_rating_canceled'; readonly customer: string }
  | { readonly type: 'rating.chat_rated'; readonly customer: string; readonly score: 'good' | 'bad' }
  | { readonly type: 'rating.chat_commented'; readonly customer: string; readonly comment: string }

/** Lets the server say something in the chat, for everybody. Source: ambiguities.md D42. */
export const say = (draft: Draft, now: Micros, message: SystemMessage): Draft =>
  addEvent(draft, now, {
    authorId: null,
    customId: null,
    recipients: 'all',
    properties: {},
    content: toSystemMessage(message),
  })

function toSystemMessage(message: SystemMessage): SystemMessageContent {
  const { text, textVars } = wording(message)
  return { type: 'system_message', systemMessageType: message.type, text, textVars }
}

type Wording = { readonly text: string; readonly textVars: { readonly [name: string]: string } }

function wording(message: SystemMessage): Wording {
  switch (message.type) {
    case 'manual_archived_customer':
      return { text: `${message.customer} archived the chat`, textVars: { customer: message.customer } }
    case 'manual_archived_agent':
      return { text: `${message.agent} archived the chat`, textVars: { agent: message.agent } }
    case 'agent_joined':
      return { text: `${message.agent} joined the chat`, textVars: { agent: message.agent } }
    case 'agent_left':
      return { text: `${message.agent} left the chat`, textVars: { agent: message.agent } }
    case 'agent_added':
      return {
        text: `${message.initiator} added ${message.added} to the chat`,
        textVars: { initiator: message.initiator, agent_added: message.added },
      }
    case 'agent_removed':
      return {
        text: `${message.initiator} removed ${message.removed} from the chat`,
        textVars: { initiator: message.initiator, agent_removed: message.removed },
      }
    case 'customer_added':
      return { text: `${message.customer} joined the chat`, textVars: { customer: message.customer } }
    case 'chat_transferred': {
      const targets = message.targets.join(', ')
      return {
        text: `${message.initiator} transferred the chat to ${targets}`,
        textVars: { initiator: message.initiator, targets },
      }
    }
    case 'customer_banned': {
      const duration = String(message.days)
      return {
        text: `${message.initiator} banned the customer for ${duration} day(s)`,
        textVars: { initiator: message.initiator, agent: message.initiator, duration },
      }
    }
    case 'routing.archived_inactive': {
      const duration = String(message.minutes)
      return { text: `Chat archived due to ${duration} minutes of inactivity`, textVars: { duration } }
    }
    case 'routing.archived_disconnected':
    case 'routing.archived_signed_out':
      return agentLost('The chat was closed because', message)
    case 'routing.unassigned_disconnected':
    case 'routing.unassigned_signed_out':
      return agentLost('Customer was queued because', message)
    case 'routing.assigned_disconnected':
    case 'routing.assigned_signed_out':
      return {
        text: `Chat assigned to ${message.added} because ${message.removed} ${fate(message.type)}`,
        textVars: { agent_added: message.added, agent_removed: message.removed },
      }
    case 'routing.assigned_other':
      return { text: `Chat assigned to ${message.added}`, textVars: { agent_added: message.added } }
    case 'rating.chat_rating_canceled':
      return {
        text: `${message.customer} canceled the chat rating`,
        textVars: { customer: message.customer },
      }
    case 'rating.chat_rated':
      return {
        text: `${message.customer} rated the chat as ${message.score}`,
        textVars: { customer: message.customer, score: message.score },
      }
    case 'rating.chat_commented':
      return {
        text: `${message.customer} left the following comment: ${message.comment}`,
        textVars: { customer: message.customer, comment: message.comment },
      }
    default:
      return assertNever(message)
  }
}

const agentLost = (
  opening: string,
  message: { readonly type: `routing.${string}_${LossReason}`; readonly agent: string },
): Wording => ({
  text: `${opening} ${message.agent} ${fate(message.type)}`,
  textVars: { agent: message.agent },
})

const fate = (type: `routing.${string}_${LossReason}`): string =>
  type.endsWith('disconnected') ? 'had lost internet connection' : 'had signed out'
