import { setTimeout as sleep } from 'node:timers/promises'
import type { Load } from './openLoad.ts'
import type { Measured } from './startTargets.ts'

/** What a server does with messages that are under way all the time, or that come in a steady stream. */
export type Figures = {
  readonly perSecond: number
  readonly p50Ms: number
  readonly p99Ms: number
  readonly cpuMicros: number
}

export type Phase =
  | { readonly kind: 'saturate'; readonly window: number }
  | { readonly kind: 'pace'; readonly perSecond: number }

/** @param warmUpMs until the compiler has seen what is hot */
export async function measureTraffic(
  server: Pick<Measured, 'cpuMicros'>,
  load: Load,
  phase: Phase,
  { warmUpMs, measureMs }: { readonly warmUpMs: number; readonly measureMs: number },
): Promise<Figures> {
  await load.order('done', phase)
  await sleep(warmUpMs)
  await load.order('sample', { kind: 'sample' })
  const before = await server.cpuMicros()
  await sleep(measureMs)
  const { sample } = await load.order('sample', { kind: 'sample' })
  const after = await server.cpuMicros()
  await load.order('done', { kind: 'rest' })
  return {
    perSecond: (sample.received / sample.overMs) * 1000,
    p50Ms: sample.p50Ms,
    p99Ms: sample.p99Ms,
    cpuMicros: (after - before) / sample.received,
  }
}
