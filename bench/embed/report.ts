import { columns } from '../columns.ts'
import type { SiteFigures, Visit } from './measureSite.ts'
import type { SiteName } from './serveSites.ts'

const names = { empty: 'empty page', parley: 'parley', deepChat: 'deep-chat' } as const satisfies Record<
  SiteName,
  string
>

/** What each of them adds to the empty page. */
export function embedTable(figures: readonly SiteFigures[]): string {
  const empty = figures.find(({ site }) => site === 'empty')
  return columns([
    [
      'above the empty page',
      'ms',
      'kB',
      'requests',
      'script ms',
      'until usable',
      'main thread ms',
      'long tasks',
      'shift',
      'heap MB',
    ],
    ...(empty === undefined ? [] : [rowOf('empty page itself', empty.cold, null)]),
    ...figures
      .filter(({ site }) => site !== 'empty')
      .flatMap(({ site, cold, warm, openedCold, openedWarm }) => [
        rowOf(`${names[site]}, shown, cold`, cold, empty?.cold ?? null),
        rowOf(`${names[site]}, shown, warm`, warm, empty?.warm ?? null),
        ...(openedCold === null ? [] : [rowOf(`${names[site]}, click to window, cold`, openedCold, null)]),
        ...(openedWarm === null ? [] : [rowOf(`${names[site]}, click to window, warm`, openedWarm, null)]),
      ]),
  ])
}

/** The targets, at the CPU's quarter speed. */
export function embedJudgement(figures: readonly SiteFigures[]): string {
  const empty = figures.find(({ site }) => site === 'empty')
  const parley = figures.find(({ site }) => site === 'parley')
  if (empty === undefined || parley?.openedCold == null) return ''
  const shown = parley.cold.scriptMs - empty.cold.scriptMs
  const opened = parley.openedCold.scriptUntilMarkMs ?? parley.openedCold.scriptMs
  const rows = [
    ['script until the launcher shows, ms', shown.toFixed(1), 'at most 10', met(shown <= 10)],
    ['script from there to a usable window, ms', opened.toFixed(1), 'at most 60', met(opened <= 60)],
    [
      'long tasks until the launcher shows',
      `${parley.cold.longTasks}`,
      '0',
      met(parley.cold.longTasks === 0),
    ],
    [
      'layout shift until the launcher shows',
      parley.cold.layoutShift.toFixed(3),
      '0',
      met(parley.cold.layoutShift === 0),
    ],
    [
      'requests at rest',
      `${parley.cold.requests - empty.cold.requests}`,
      '2',
      met(parley.cold.requests - empty.cold.requests === 2),
    ],
  ] as const
  return columns([['target', 'found', 'wanted', ''], ...rows])
}

const met = (is: boolean): string => (is ? 'met' : 'missed')

function rowOf(what: string, visit: Visit, base: Visit | null): readonly string[] {
  return [
    what,
    visit.ms.toFixed(0),
    ((visit.bytes - (base?.bytes ?? 0)) / 1000).toFixed(1),
    `${visit.requests - (base?.requests ?? 0)}`,
    (visit.scriptMs - (base?.scriptMs ?? 0)).toFixed(1),
    visit.scriptUntilMarkMs?.toFixed(1) ?? '',
    (visit.mainThreadMs - (base?.mainThreadMs ?? 0)).toFixed(1),
    `${visit.longTasks - (base?.longTasks ?? 0)}`,
    visit.layoutShift.toFixed(3),
    ((visit.heap - (base?.heap ?? 0)) / 1e6).toFixed(2),
  ]
}
