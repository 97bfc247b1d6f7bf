import { success } from '../../../model/result.ts'
import { createHandPlatform, type HandPlatform } from '../../../platform/testing/createHandPlatform.ts'
import type { FarEnd } from '../../../platform/testing/createHandSockets.ts'
import { settle } from '../../../platform/testing/settle.ts'
import { createAgentEngine } from '../../createAgentEngine.ts'
import type { AgentEngine, AgentTokens } from '../AgentEngine.ts'
import { agentUser, summary } from './wireChats.ts'

export type Frame = { readonly [key: string]: unknown }
/** What the server answers: a payload, an error's type, or nothing yet. */
type Reply = object | string | null
type Replies = { [action: string]: (payload: Frame) => Reply }

export interface ScriptedDesk {
  readonly engine: AgentEngine
  readonly platform: HandPlatform
  /** Answers by action; what is not there is answered with an empty payload. */
  readonly replies: Replies
  /** Payloads of all requests of an action, over all connections. */
  asked(action: string): readonly Frame[]
  push(action: string, payload: object): void
  end(): FarEnd
  /** Answers a request that was left open. */
  answer(frame: Frame, reply: object | string): void
  /** Frames of an action that were received and not answered. */
  open(action: string): readonly Frame[]
  /** Lets the socket open and the login be answered. */
  connect(): Promise<void>
}

/** An engine on a platform moved by hand, and a server that answers as the test says. */
export function createScriptedDesk(
  options: { readonly tokens?: AgentTokens; readonly restoreStatus?: boolean } = {},
): ScriptedDesk {
  const frames: Frame[] = []
  const unanswered: Frame[] = []
  const replies: Replies = {
    login: () => ({
      license: {},
      my_profile: { ...agentUser('me'), permission: 'normal' },
      chats_summary: [],
    }),
    get_chats_summary: () => ({ chats_summary: [], found_chats: 0 }),
    get_chat_threads: ({ chat_id }) => ({ chat: { ...summary(String(chat_id)), threads: [] } }),
  }
  const platform = createHandPlatform({
    onFrame: (frame, end) => {
      frames.push(frame)
      const reply = (replies[String(frame['action'])] ?? (() => ({})))(payloadOf(frame))
      if (reply === null) unanswered.push(frame)
      // A real server answers later than it is asked.
      else queueMicrotask(() => send(end, frame, reply))
    },
  })
  const engine = createAgentEngine({
    platform,
    server: 'https://chat.example',
    tokens: options.tokens ?? { token: async () => success('token') },
    restoreStatus: options.restoreStatus ?? false,
    timezone: 'Europe/Berlin',
  })
  return {
    engine,
    platform,
    replies,
    asked: (action) => frames.filter((frame) => frame['action'] === action).map(payloadOf),
    push: (action, payload) => platform.sockets.last().send({ action, type: 'push', payload }),
    end: () => platform.sockets.last(),
    answer: (frame, reply) => send(platform.sockets.last(), frame, reply),
    open: (action) => unanswered.filter((frame) => frame['action'] === action),
    connect: async () => {
      engine.connect()
      await settle()
      platform.sockets.last().accept()
      await settle()
    },
  }
}

function payloadOf(frame: Frame): Frame {
  // Every payload is an object that this side has made.
  return (frame['payload'] ?? {}) as Frame
}

function send(end: FarEnd, frame: Frame, reply: object | string): void {
  const { request_id, action } = frame
  const failed = typeof reply === 'string'
  end.send({
    request_id,
    action,
    type: 'response',
    success: !failed,
    payload: failed ? { error: { type: reply, message: reply } } : reply,
  })
}
