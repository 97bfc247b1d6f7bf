import { columns } from '../columns.ts'
import type { BurstFigures, Case, HeapFigures, ListFigures, Outcome, TypingFigures } from './measureList.ts'
import type { SubjectName } from './openPage.ts'

const names = {
  windowed: 'plain DOM, windowed',
  plain: 'plain DOM',
  ours: 'parley',
  whole: 'parley, whole window',
  virtua: 'virtua',
  tanstack: '@tanstack/react-virtual',
  virtuoso: 'react-virtuoso',
} as const satisfies Record<SubjectName, string>

const rivals = ['virtua', 'tanstack', 'virtuoso'] as const

export const listTable = (rows: readonly Outcome<ListFigures>[]): string =>
  table('list', ['mount ms', 'append ms', 'p95', 'main thread ms'], rows, (row) => [
    ms(row.mountMs),
    ms(row.appendMs),
    ms(row.appendP95Ms),
    ms(row.appendBusyMs),
  ])

export const typingTable = (rows: readonly Outcome<TypingFigures>[]): string =>
  table('list', ['key to paint ms', 'main thread ms'], rows, (row) => [ms(row.keyMs), ms(row.keyBusyMs)])

export const burstTable = (rows: readonly Outcome<BurstFigures>[]): string =>
  table('1,000 in a second', ['frames/s', 'longest gap ms', 'long tasks', 'last visible ms'], rows, (row) => [
    row.fps.toFixed(1),
    ms(row.longestGapMs),
    `${row.longTasks}`,
    ms(row.lastVisibleMs),
  ])

export const heapTable = (rows: readonly Outcome<HeapFigures>[]): string =>
  table('list', ['heap mounted MB', 'heap at rest MB'], rows, (row) => [mb(row.mounted), mb(row.settled)])

function table<Figures extends Case>(
  what: string,
  headings: readonly string[],
  rows: readonly Outcome<Figures>[],
  cellsOf: (figures: Figures) => readonly string[],
): string {
  return columns([
    ['CPU', 'events', what, ...headings],
    ...rows.map((row) => [
      ...caseOf(row),
      ...(row.figures === null ? ['never shown'] : cellsOf(row.figures)),
    ]),
  ])
}

export type WidgetFigures = {
  readonly lists: readonly Outcome<ListFigures>[]
  readonly typing: readonly Outcome<TypingFigures>[]
  readonly bursts: readonly Outcome<BurstFigures>[]
  readonly heaps: readonly Outcome<HeapFigures>[]
}

type Judgement = readonly [what: string, found: string, wanted: string, met: boolean]

/** Every target, and whether this run met it. */
export function judgementTable(figures: WidgetFigures): string {
  const lists = measured(figures.lists)
  const typing = measured(figures.typing)
  const rows = [
    ...[1, 4].flatMap((slowdown) =>
      judgeLists(
        lists.filter((row) => row.slowdown === slowdown),
        slowdown,
      ),
    ),
    ...typing.flatMap((row) => judgeTyping(row, typing)),
    ...measured(figures.bursts).flatMap(judgeBurst),
    ...measured(figures.heaps).flatMap(judgeHeap),
    ...Object.values(figures).flat().flatMap(judgeShown),
  ]
  return columns([
    ['target', 'found', 'wanted', ''],
    ...rows.map(([what, found, wanted, met]) => [what, found, wanted, met ? 'met' : 'missed']),
  ])
}

function measured<Figures extends Case>(rows: readonly Outcome<Figures>[]): readonly Figures[] {
  return rows.flatMap(({ figures }) => figures ?? [])
}

/** What was never shown has missed every target that could be asked of it. */
function judgeShown({ subject, length, slowdown, figures }: Outcome): readonly Judgement[] {
  if (subject !== 'ours' || figures !== null) return []
  return [[`CPU 1/${slowdown}: shows ${length} events`, 'never shown', 'shown', false]]
}

function judgeLists(rows: readonly ListFigures[], slowdown: number): readonly Judgement[] {
  const of = (subject: SubjectName, length: number) =>
    rows.find((row) => row.subject === subject && row.length === length)
  const lengths = [...new Set(rows.map(({ length }) => length))]
  const [shortest = 0, longest = 0] = [Math.min(...lengths), Math.max(...lengths)]
  const speed = `CPU 1/${slowdown}`
  const ours = of('ours', longest)
  const ourShortest = of('ours', shortest)
  const limit = of('windowed', longest)
  if (ours === undefined || ourShortest === undefined || limit === undefined) return []
  const fastest = Math.min(...rivals.map((rival) => of(rival, longest)?.mountMs ?? Number.POSITIVE_INFINITY))
  return [
    judge(`${speed}: mount ${longest}, of the fastest library’s`, ours.mountMs / fastest, 1),
    judge(`${speed}: mount ${longest}, of the limit’s`, ours.mountMs / limit.mountMs, 3),
    judge(
      `${speed}: append at ${longest}, of ${shortest}’s`,
      ours.appendBusyMs / ourShortest.appendBusyMs,
      1.2,
    ),
    ...lengths.map((length) =>
      judge(
        `${speed}: append at ${length}, main thread, of the limit’s`,
        (of('ours', length)?.appendBusyMs ?? Number.NaN) /
          (of('windowed', length)?.appendBusyMs ?? Number.NaN),
        1.75,
      ),
    ),
  ]
}

function judgeTyping(row: TypingFigures, all: readonly TypingFigures[]): readonly Judgement[] {
  if (row.subject !== 'ours') return []
  const limit = all.find(({ subject, slowdown }) => subject === 'windowed' && slowdown === row.slowdown)
  return limit === undefined
    ? []
    : [judge(`CPU 1/${row.slowdown}: key press to paint, of the limit’s`, row.keyMs / limit.keyMs, 1.25)]
}

function judgeBurst(row: BurstFigures): readonly Judgement[] {
  if (row.subject !== 'ours' || row.slowdown === 1) return []
  const what = `CPU 1/${row.slowdown}: 1,000 in a second`
  return [
    [`${what}, frames a second`, row.fps.toFixed(1), 'at least 50', row.fps >= 50],
    [`${what}, longest gap ms`, ms(row.longestGapMs), 'at most 60', row.longestGapMs <= 60],
    [`${what}, last visible ms`, ms(row.lastVisibleMs), 'at most 1100', row.lastVisibleMs <= 1100],
  ]
}

function judgeHeap(row: HeapFigures): readonly Judgement[] {
  if (row.subject !== 'ours') return []
  return [
    [`heap of ${row.length} before idle mounting MB`, mb(row.mounted), 'under 5', row.mounted < 5e6],
    [`heap of ${row.length}, every row mounted MB`, mb(row.settled), 'under 25', row.settled < 25e6],
  ]
}

const judge = (what: string, ratio: number, most: number): Judgement => [
  what,
  `${ratio.toFixed(2)} ×`,
  `at most ${most} ×`,
  ratio <= most,
]

function caseOf({ subject, length, slowdown }: Case): readonly string[] {
  return [slowdown === 1 ? 'full' : `1/${slowdown}`, `${length}`, names[subject]]
}

const ms = (value: number): string => value.toFixed(value < 10 ? 2 : 1)
const mb = (bytes: number): string => (bytes / 1e6).toFixed(1)
