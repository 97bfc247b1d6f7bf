import type { Texts } from '../../i18n/translate.ts'
import type { TextKey } from '../../i18n/words.ts'
import type { SystemMessageContent } from '../../model/event.ts'

/** The words for a type: with the names it needs, and without them when they are missing. */
type Wording = {
  readonly key: TextKey
  readonly needs?: { readonly [place: string]: readonly string[] }
  readonly otherwise?: TextKey
}

const agent = { agent: ['agent', 'initiator'] }
const added = { agent: ['agent_added', 'addedAgent', 'agent'] }
const assigned: Wording = { key: 'system.assigned', needs: added, otherwise: 'system.assignedSomeone' }
const unassigned: Wording = { key: 'system.unassigned' }
const ended: Wording = { key: 'system.ended' }
const lost: Wording = { key: 'system.endedDisconnected' }

/** Source: structures 10.6. The variables have had several spellings; the first that is there is used. */
const wordings: { readonly [type: string]: Wording } = {
  agent_joined: { key: 'system.agentJoined', needs: agent },
  agent_added: { key: 'system.agentJoined', needs: added },
  agent_left: { key: 'system.agentLeft', needs: agent },
  agent_removed: { key: 'system.agentLeft', needs: { agent: ['agent_removed', 'removedAgent', 'agent'] } },
  customer_added: { key: 'system.customerAdded', needs: { customer: ['customer'] } },
  customer_removed: { key: 'system.customerRemoved', needs: { customer: ['customer'] } },
  chat_transferred: {
    key: 'system.transferred',
    needs: { targets: ['targets'] },
    otherwise: 'system.transferredSomewhere',
  },
  customer_banned: { key: 'system.banned' },
  manual_archived_agent: { key: 'system.endedByAgent', needs: agent, otherwise: 'system.ended' },
  manual_archived_customer: { key: 'system.endedByCustomer' },
  archived_customer_disconnected: lost,
  system_archived: ended,
  'rating.chat_rated': { key: 'system.rated' },
  'rating.chat_commented': { key: 'system.commented' },
  'rating.chat_rating_canceled': { key: 'system.ratingCanceled' },
  'routing.idle': { key: 'system.idle' },
  'routing.archived': ended,
  'routing.archived_deleted': ended,
  'routing.archived_disconnected': ended,
  'routing.archived_inactive': { key: 'system.endedInactive' },
  'routing.archived_offline': ended,
  'routing.archived_other': ended,
  'routing.archived_remotely_signed_out': ended,
  'routing.archived_signed_out': ended,
  'routing.assigned': assigned,
  'routing.assigned_deleted': assigned,
  'routing.assigned_disconnected': assigned,
  'routing.assigned_inactive': assigned,
  'routing.assigned_other': assigned,
  'routing.assigned_remotely_signed_out': assigned,
  'routing.assigned_signed_out': assigned,
  'routing.unassigned': unassigned,
  'routing.unassigned_deleted': unassigned,
  'routing.unassigned_disconnected': unassigned,
  'routing.unassigned_other': unassigned,
  'routing.unassigned_remotely_signed_out': unassigned,
  'routing.unassigned_signed_out': unassigned,
  transcript_requested: { key: 'system.transcriptRequested', needs: { email: ['email'] } },
  transcript_sent: { key: 'system.transcriptSent', needs: { email: ['email'] } },
}

/** A system message in the visitor's words; the server's own text where we have none, null where there is nothing. */
export function describeSystemMessage(message: SystemMessageContent, texts: Texts): string | null {
  const wording = Object.hasOwn(wordings, message.systemMessageType)
    ? wordings[message.systemMessageType]
    : undefined
  if (wording === undefined) return message.text
  const values = Object.entries(wording.needs ?? {}).map(
    ([place, names]) => [place, firstOf(message.textVars, names)] as const,
  )
  const known = values.filter((entry): entry is [string, string] => entry[1] !== undefined)
  if (known.length === values.length) return texts.t(wording.key, Object.fromEntries(known))
  return wording.otherwise === undefined ? message.text : texts.t(wording.otherwise)
}

function firstOf(values: SystemMessageContent['textVars'], names: readonly string[]): string | undefined {
  const name = names.find((candidate) => Object.hasOwn(values, candidate) && values[candidate] !== '')
  return name === undefined ? undefined : values[name]
}
