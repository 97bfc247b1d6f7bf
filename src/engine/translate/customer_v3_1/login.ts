import { chatId, userId } from '../../../model/ids.ts'
import type { LoginRequest, CustomerData as WireCustomer } from '../../../protocol/customer_v3_1/actions.ts'
import type { Login } from '../customer_v3_2/readLogin.ts'
import { readAgentCard } from '../customer_v3_2/readUser.ts'
import {
  isWire,
  readEach,
  readFlag,
  readNumber,
  readObject,
  readText,
  type Wire,
} from '../customer_v3_2/wire.ts'
import type { CustomerData, LoginData } from '../customer_v3_2/writeLogin.ts'

/** The payload of `login`. Source: spec/catalogue/customer-rtm-v3.1.json. */
export function writeLogin(data: LoginData): LoginRequest {
  const customer = writeCustomer(data.customer)
  return {
    token: data.bearer,
    group_id: data.groupId,
    customer_page: data.page,
    ...(data.referrer !== '' && { referrer: data.referrer }),
    ...(Object.keys(customer).length > 0 && { customer }),
    ...(Object.keys(data.sideStorage).length > 0 && { customer_side_storage: { ...data.sideStorage } }),
  }
}

export function writeCustomer({ name, email, fields }: CustomerData): WireCustomer {
  return {
    ...(name !== undefined && { name }),
    ...(email !== undefined && { email }),
    ...(fields !== undefined && Object.keys(fields).length > 0 && { fields: { ...fields } }),
  }
}

/** Who we are stands here by id alone; the greeting stands in the private part. */
export function readLogin(payload: object): Login | null {
  if (!isWire(payload)) return null
  const id = readText(payload, 'customer_id')
  if (id === null) return null
  const config = readObject(payload, '__priv_dynamic_config') ?? {}
  const data = readObject(config, 'customer_data') ?? {}
  const greeting = readObject(config, 'greeting')
  const [chat] = readEach(payload, 'chats', (wire) => {
    const chat = readText(wire, 'chat_id')
    return chat === null ? null : { id: chatId(chat), hasUnread: readFlag(wire, 'has_unread_events') }
  })
  return {
    customer: {
      kind: 'customer',
      id: userId(id),
      name: readText(data, 'name'),
      email: null,
      avatar: null,
      present: true,
      seenUpTo: null,
      fields: [],
      visit: null,
      statistics: {
        chatsCount: readNumber(data, 'chats_count') ?? 0,
        threadsCount: 0,
        visitsCount: readNumber(data, 'visits_count') ?? 0,
      },
    },
    chat: chat ?? null,
    greeting: greeting && readGreeting(greeting),
  }
}

/** Text only, and never accepted: an accepted one is not told again. */
function readGreeting(wire: Wire): Login['greeting'] {
  const id = readNumber(wire, 'id')
  const uniqueId = readText(wire, 'unique_id')
  const text = readText(wire, 'text')
  const agentWire = readObject(wire, 'agent')
  const agent = agentWire && readAgentCard(agentWire)
  if (id === null || uniqueId === null || text === null || agent === null) return null
  const content = { type: 'message', text, postback: null } as const
  const displayedFirstTime = readFlag(wire, 'displayed_first_time')
  return { greeting: { id, uniqueId, content, agent, displayedFirstTime }, accepted: false }
}
