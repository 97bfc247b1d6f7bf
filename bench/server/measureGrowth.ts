import { addChats, addEvents } from './fillDatabase.ts'
import { type Figures, measureTraffic } from './measureTraffic.ts'
import type { Load } from './openLoad.ts'
import { startParley, withFolder } from './startTargets.ts'

export type Growth = { readonly few: Figures; readonly longChats: Figures; readonly manyChats: Figures }

export const growth = { chats: 10, events: 10_000, otherChats: 100_000 } as const
const receivers = 2
const window = 10
const times = { warmUpMs: 2000, measureMs: 3000 }

/** The same customers write in their chats: new ones, the same grown long, and these among very many others. */
export async function measureGrowth(load: Load): Promise<Growth> {
  return withFolder(async (folder) => {
    const first = await measure(load, folder, [])
    await addEvents(folder, first.chatIds, growth.events)
    const second = await measure(load, folder, first.tokens)
    await addChats(folder, growth.otherChats)
    const third = await measure(load, folder, first.tokens)
    return { few: first.figures, longChats: second.figures, manyChats: third.figures }
  })
}

async function measure(load: Load, folder: string, tokens: readonly string[]) {
  const server = await startParley(folder)
  const target = { ...server.target, tokens }
  const order = { kind: 'connect', target, senders: growth.chats, receivers } as const
  const connected = await load.order('connected', order)
  const figures = await measureTraffic(server, load, { kind: 'saturate', window }, times)
  await load.order('done', { kind: 'disconnect' })
  await server.stop()
  return { figures, chatIds: connected.chatIds, tokens: connected.tokens }
}
