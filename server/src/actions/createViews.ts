import type {
  AgentView,
  ChatView,
  Customer,
  CustomerView,
  Member,
  RoutingStatus,
  UserView,
} from '../domain/chat.ts'
import type { ChatRecord } from '../domain/chatRecord.ts'
import type { License } from '../domain/license.ts'
import type { Customers } from './createCustomers.ts'

/** Chats with everybody in them. */
export interface Views {
  agent(license: License, member: Member): AgentView
  customer(customer: Customer, member: Member, inActiveChat: boolean): CustomerView
  /** @param customer null: the chat has none */
  chat(license: License, record: ChatRecord, customer: Customer | null): ChatView
  /** As `chat`, with the customers looked up in one go. */
  chats(license: License, records: readonly ChatRecord[]): Promise<readonly ChatView[]>
}

/** An agent whom the configuration no longer names still wrote what he wrote. */
const formerAgentName = 'Former agent'

export function createViews(needs: {
  readonly customers: Pick<Customers, 'findMany'>
  readonly routingStatus: (licenseId: number, agentId: string) => RoutingStatus | null
}): Views {
  const { customers, routingStatus } = needs

  const agent = (license: License, member: Member): AgentView => {
    const account = license.agents.find((one) => one.id === member.userId)
    return {
      kind: 'agent',
      agentId: member.userId,
      name: account?.name ?? formerAgentName,
      jobTitle: account?.jobTitle ?? null,
      avatar: account?.avatar ?? null,
      isBot: account?.isBot ?? false,
      routingStatus: routingStatus(license.id, member.userId),
      member,
    }
  }

  const customerView = (customer: Customer, member: Member, inActiveChat: boolean): CustomerView => ({
    kind: 'customer',
    customer,
    member,
    inActiveChat,
  })

  const chat = (license: License, record: ChatRecord, customer: Customer | null): ChatView => ({
    chat: record.chat,
    users: record.chat.members.flatMap((member): readonly UserView[] => {
      if (member.kind === 'agent') return [agent(license, member)]
      const inActiveChat = record.lastThread.thread.active
      return customer ? [customerView(customer, member, inActiveChat)] : []
    }),
  })

  return {
    agent,
    customer: customerView,
    chat,
    async chats(license, records) {
      const ids = records.flatMap((record) => record.chat.customerId ?? [])
      const found = await customers.findMany(license.id, ids)
      return records.map((record) => chat(license, record, found.get(record.chat.customerId ?? '') ?? null))
    },
  }
}
