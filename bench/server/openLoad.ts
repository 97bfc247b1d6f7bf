import { startProcess } from '../startProcess.ts'
import type { Answer, Order } from './orders.ts'

/** The process that makes the load. */
export interface Load {
  /** @throws Error the order could not be carried out, or something went wrong since the last one */
  order<Kind extends Answer['kind']>(kind: Kind, order: Order): Promise<Extract<Answer, { kind: Kind }>>
  stop(): Promise<void>
}

export async function openLoad(): Promise<Load> {
  const { ask, stop } = await startProcess('bench/server/startLoad.mjs', {})
  return {
    async order<Kind extends Answer['kind']>(kind: Kind, order: Order) {
      // Both ends of this line are ours.
      const answer = (await ask(order)) as Answer
      if (isOf(answer, kind)) return answer
      throw new Error(answer.kind === 'failed' ? answer.reason : `${order.kind}: got ${answer.kind}`)
    },
    stop,
  }
}

const isOf = <Kind extends Answer['kind']>(
  answer: Answer,
  kind: Kind,
): answer is Extract<Answer, { kind: Kind }> => answer.kind === kind
