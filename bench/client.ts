import { appendEvents } from './appendEvents.ts'
import { columns } from './columns.ts'
import type { Row } from './row.ts'
import { sendEvents } from './sendEvents.ts'

/** What a message costs the widget's engine, and a client that waits for each answer. */
export async function client({ print }: { print: (text: string) => void }): Promise<void> {
  print(table([await appendEvents(), ...(await sendEvents())]))
}

const table = (rows: readonly Row[]): string =>
  columns([
    ['measured', 'result', 'baseline', 'which is', 'ratio'],
    ...rows.map(({ what, value, baseline, unit, ratio }) => [
      what,
      `${value.toPrecision(3)} ${unit}`,
      `${baseline.value.toPrecision(3)} ${unit}`,
      baseline.what,
      ratio.toFixed(2),
    ]),
  ])
