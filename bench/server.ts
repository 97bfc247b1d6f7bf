import { ensureBuilt } from '../scripts/build.mjs'
import { measureGrowth } from './server/measureGrowth.ts'
import { measureMemory } from './server/measureMemory.ts'
import { measureSize, type Size } from './server/measureSize.ts'
import { openLoad } from './server/openLoad.ts'
import {
  growthTable,
  type Judgement,
  judgeGrowth,
  judgeMemory,
  judgementTable,
  judgeSize,
  memoryTable,
  sizeTable,
} from './server/report.ts'

/** `window`: messages under way on each connection, so that all of them together stay within a few thousand. */
const sizes: readonly Size[] = [
  { connections: 100, window: 10 },
  { connections: 1000, window: 4 },
  { connections: 5000, window: 1 },
]
const idleConnections = 3000

/**
 * The whole server against a bare relay: throughput, latency, memory, and whether a message costs the same in long
 * chats and full databases. Each process has its own: the server, the relay, the load.
 *
 * @param quick 100 connections alone, and nothing of memory or growth
 * @param print is given each table as soon as it is known
 */
export async function server({
  quick,
  print,
}: {
  quick: boolean
  print: (text: string) => void
}): Promise<void> {
  await ensureBuilt({ only: ['server'] })
  const load = await openLoad()
  const judgements: Judgement[] = []
  try {
    for (const size of quick ? sizes.slice(0, 1) : sizes) {
      const figures = await measureSize(load, size)
      print(sizeTable(figures))
      judgements.push(...judgeSize(figures))
    }
    if (!quick) {
      const memory = await measureMemory(load, idleConnections)
      print(memoryTable(memory))
      const grown = await measureGrowth(load)
      print(growthTable(grown))
      judgements.push(judgeMemory(memory), ...judgeGrowth(grown))
    }
  } finally {
    await load.stop()
  }
  print(judgementTable(judgements))
}
