import { type Line, openLine } from './openLine.ts'
import type { Target } from './orders.ts'

/** Everybody who is connected: those who write, and those whom it reaches. */
export type Crowd = {
  readonly senders: readonly Sender[]
  readonly receivers: readonly Line[]
}

export type Sender = {
  readonly line: Line
  /** The chat that is written to; at the relay a name of the same length. */
  readonly chatId: string
  /** To come back as the same customer. */
  readonly token: string
}

/** Connections that are being opened at the same time. */
const width = 32
/** The server looks at no more passwords of one address at a time. */
const signInWidth = 8
export const agentPassword = 'bench'
export const agentId = (index: number): string => `agent${index}@example.com`

/** Receivers first: at Parley they are the agents to whom the chats are given. */
export async function openCrowd(target: Target, senders: number, receivers: number): Promise<Crowd> {
  const open = target.kind === 'relay' ? relayCrowd(target, receivers) : parleyCrowd(target)
  const listening = await times(receivers, open.receiver, signInWidth)
  return { receivers: listening, senders: await times(senders, open.sender) }
}

/** Connections that are logged in, where there is a login, and then say nothing. */
export function openIdle(target: Target, count: number): Promise<readonly Line[]> {
  if (target.kind === 'relay') return times(count, () => openLine(target.origin, '/'))
  return times(count, async () => logIn(target.origin, await newToken(target.origin)))
}

function relayCrowd({ origin }: Target, receivers: number) {
  return {
    receiver: (index: number) => openLine(origin, `/?receiver=${index}`),
    sender: async (index: number): Promise<Sender> => ({
      line: await openLine(origin, `/?to=${index % receivers}`),
      chatId: `RELAY${index}`.padEnd(10, '0'),
      token: '',
    }),
  }
}

function parleyCrowd({ origin, tokens = [] }: Target) {
  return {
    receiver: async (index: number): Promise<Line> => {
      const { access_token: token } = await post(`${origin}/agent/session`, {
        email: agentId(index),
        password: agentPassword,
      })
      const line = await openLine(origin, '/v3.0/agent/rtm/ws')
      await line.ask('login', { token: `Bearer ${token}` })
      return line
    },
    sender: async (index: number): Promise<Sender> => {
      const known = tokens[index]
      const token = known ?? (await newToken(origin))
      const line = await logIn(origin, token)
      if (known === undefined) {
        const { chat_id } = await line.ask('start_chat', { continuous: true })
        return { line, chatId: String(chat_id), token }
      }
      const { chats_summary: chats } = await line.ask('list_chats', {})
      const [chat] = Array.isArray(chats) ? chats : []
      return { line, chatId: String(chat?.id), token }
    },
  }
}

async function logIn(origin: string, token: string): Promise<Line> {
  const line = await openLine(origin, '/v3.2/customer/rtm/ws?license_id=1')
  await line.ask('login', { token })
  return line
}

async function newToken(origin: string): Promise<string> {
  const grant = { grant_type: 'transient', license_id: 1, client_id: 'bench', response_type: 'token' }
  const { access_token } = await post(`${origin}/customer/token`, { ...grant, redirect_uri: origin })
  return `Bearer ${access_token}`
}

async function post(address: string, body: object): Promise<{ readonly access_token?: string }> {
  const response = await fetch(address, { method: 'POST', body: JSON.stringify(body) })
  if (!response.ok) throw new Error(`${address}: ${response.status} ${await response.text()}`)
  return response.json()
}

/** The outcomes in the order of their indexes, a few being made at a time. */
async function times<Made>(
  count: number,
  make: (index: number) => Promise<Made>,
  atOnce = width,
): Promise<readonly Made[]> {
  const made: Made[] = []
  let next = 0
  const worker = async () => {
    while (next < count) {
      const index = next
      next += 1
      made[index] = await make(index)
    }
  }
  await Promise.all(Array.from({ length: Math.min(atOnce, count) }, worker))
  return made
}
