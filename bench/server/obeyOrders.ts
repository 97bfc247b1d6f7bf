import { createTraffic, type Traffic } from './createTraffic.ts'
import { type Crowd, openCrowd, openIdle } from './crowd.ts'
import type { Line } from './openLine.ts'
import type { Answer, Order } from './orders.ts'

/** Does what the parent process orders, and answers each order. */
export function obeyOrders(): void {
  const lines: Line[] = []
  let traffic: Traffic | null = null

  const answer = (given: Answer): void => void process.send?.(given)
  const fail = (reason: string): void => answer({ kind: 'failed', reason })
  const enter = (crowd: Crowd): void => {
    lines.push(...crowd.receivers, ...crowd.senders.map(({ line }) => line))
    traffic = createTraffic(crowd, fail)
  }

  const obey = async (order: Order): Promise<Answer> => {
    switch (order.kind) {
      case 'connect': {
        const crowd = await openCrowd(order.target, order.senders, order.receivers)
        enter(crowd)
        const { senders } = crowd
        return {
          kind: 'connected',
          chatIds: senders.map(({ chatId }) => chatId),
          tokens: senders.map(({ token }) => token),
        }
      }
      case 'connectIdle':
        lines.push(...(await openIdle(order.target, order.count)))
        return { kind: 'done' }
      case 'saturate':
        traffic?.saturate(order.window)
        return { kind: 'done' }
      case 'pace':
        traffic?.pace(order.perSecond)
        return { kind: 'done' }
      case 'sample':
        if (traffic === null) throw new Error('Nobody is connected')
        return { kind: 'sample', sample: traffic.sample() }
      case 'rest':
        await traffic?.rest()
        return { kind: 'done' }
      case 'disconnect':
        for (const line of lines.splice(0)) line.close()
        traffic = null
        return { kind: 'done' }
    }
  }

  process.once('disconnect', () => process.exit())
  process.on('message', (order: Order) => {
    obey(order).then(answer, (error: unknown) => fail(error instanceof Error ? error.message : String(error)))
  })
}
