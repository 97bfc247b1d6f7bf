import { columns } from '../columns.ts'
import { type Growth, growth } from './measureGrowth.ts'
import { pacedPerSecond, type SizeFigures } from './measureSize.ts'

/** What the server must reach, against the relay of the same run. */
export const targets = {
  minThroughputRatio: 0.3,
  maxPacedP99Ratio: 3,
  maxIdleBytes: 20_000,
  /** Between two measurements of the same thing; anything that grows with the data grows by far more. */
  maxGrowthRatio: 1.3,
} as const

export type Judgement = { readonly what: string; readonly found: string; readonly met: boolean }
export type Memory = { readonly relay: number; readonly parley: number }

const ms = (value: number): string => `${value.toPrecision(3)} ms`
const times = (value: number): string => value.toFixed(2)
const kilobytes = (bytes: number): string => `${(bytes / 1000).toFixed(1)} KB`

/** The table of one number of connections, with ratios to the relay. */
export function sizeTable({ connections, window, saturated, paced }: SizeFigures): string {
  const row = (what: string, relay: number, parley: number, show: (value: number) => string) => [
    what,
    show(relay),
    show(parley),
    times(parley / relay),
  ]
  const count = (value: number) => String(Math.round(value))
  const micros = (value: number) => `${value.toFixed(1)} µs`
  return columns([
    [`${connections} connections, ${window} under way on each`, 'relay', 'Parley', 'ratio'],
    row('committed messages per second', saturated.relay.perSecond, saturated.parley.perSecond, count),
    row('CPU per message', saturated.relay.cpuMicros, saturated.parley.cpuMicros, micros),
    row('p50 to the other side, saturated', saturated.relay.p50Ms, saturated.parley.p50Ms, ms),
    row('p99 to the other side, saturated', saturated.relay.p99Ms, saturated.parley.p99Ms, ms),
    row(`p50 at ${pacedPerSecond} a second`, paced.relay.p50Ms, paced.parley.p50Ms, ms),
    row(`p99 at ${pacedPerSecond} a second`, paced.relay.p99Ms, paced.parley.p99Ms, ms),
    row(
      `CPU per message at ${pacedPerSecond} a second`,
      paced.relay.cpuMicros,
      paced.parley.cpuMicros,
      micros,
    ),
  ])
}

export function memoryTable({ relay, parley }: Memory): string {
  return columns([
    ['idle connections', 'relay', 'Parley', 'ratio'],
    ['memory for each', kilobytes(relay), kilobytes(parley), times(parley / relay)],
  ])
}

export function growthTable({ few, longChats, manyChats }: Growth): string {
  const row = (what: string, { cpuMicros, perSecond }: Growth['few']) => [
    what,
    `${cpuMicros.toFixed(1)} µs`,
    times(cpuMicros / few.cpuMicros),
    String(Math.round(perSecond)),
  ]
  return columns([
    ['cost of a message', 'CPU', 'ratio', 'per second'],
    row('1 event in the chat', few),
    row(`${growth.events} events in the chat`, longChats),
    row(`and ${growth.otherChats} more chats`, manyChats),
  ])
}

export function judgeSize({ connections, saturated, paced }: SizeFigures): readonly Judgement[] {
  const throughput = saturated.parley.perSecond / saturated.relay.perSecond
  const latency = paced.parley.p99Ms / paced.relay.p99Ms
  return [
    {
      what: `at least ${targets.minThroughputRatio} of the relay's throughput from ${connections} connections`,
      found: times(throughput),
      met: throughput >= targets.minThroughputRatio,
    },
    {
      what: `paced p99 within ${targets.maxPacedP99Ratio} times the relay's at ${connections} connections`,
      found: times(latency),
      met: latency <= targets.maxPacedP99Ratio,
    },
  ]
}

export const judgeMemory = ({ parley }: Memory): Judgement => ({
  what: `less than ${kilobytes(targets.maxIdleBytes)} for each idle connection`,
  found: kilobytes(parley),
  met: parley < targets.maxIdleBytes,
})

export function judgeGrowth({ few, longChats, manyChats }: Growth): readonly Judgement[] {
  const judge = (what: string, ratio: number): Judgement => ({
    what: `flat cost per message ${what}`,
    found: times(ratio),
    met: ratio <= targets.maxGrowthRatio,
  })
  return [
    judge(`from 1 to ${growth.events} events in the chat`, longChats.cpuMicros / few.cpuMicros),
    judge(
      `from ${growth.chats} to ${growth.otherChats} chats in the database`,
      manyChats.cpuMicros / longChats.cpuMicros,
    ),
  ]
}

export function judgementTable(judgements: readonly Judgement[]): string {
  return columns([
    ['target', 'found', ''],
    ...judgements.map(({ what, found, met }) => [what, found, met ? 'met' : 'missed']),
  ])
}
