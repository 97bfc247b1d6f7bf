/** An event of Chromium's trace; times are µs. */
export type TraceEvent = {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  /** By the thread's own clock, which stands still while other programs run. */
  readonly tts?: number
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

type Span = TraceEvent & Required<Pick<TraceEvent, 'dur' | 'tts' | 'tdur'>>

/** What is traced for it. V8's own category would have every function that is compiled, and cost more than it tells. */
export const tracedCategories = ['devtools.timeline', 'blink', 'blink.user_timing'] as const

const script =
  /^(v8\.|EvaluateScript|FunctionCall|RunMicrotasks|TimerFire|FireAnimationFrame|FireIdleCallback|EventDispatch|MinorGC|MajorGC)/

/**
 * How long scripts were compiled and run on the page's main thread, without the layout that they asked for; ms.
 * @param mark where the count ends: a `performance.mark` of the page. Default at the trace's end
 * @returns null where there is no such mark
 */
export function scriptTimeOf(events: readonly TraceEvent[], mark?: string): number | null {
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const ofPage = events.filter(({ pid, tid }) => threads.has(`${pid} ${tid}`))
  const end = mark === undefined ? Number.POSITIVE_INFINITY : ofPage.find(({ name }) => name === mark)?.tts
  if (end === undefined) return null
  const spans = ofPage
    .filter(
      (event): event is Span =>
        event.ph === 'X' && event.dur !== undefined && event.tts !== undefined && event.tdur !== undefined,
    )
    .sort((one, other) => one.ts - other.ts || other.dur - one.dur)
  let total = 0
  const around: Span[] = []
  for (const span of spans) {
    while (around.length > 0 && endOf(around.at(-1)) <= span.ts) around.pop()
    const outer = around.at(-1)
    const spent = Math.max(0, Math.min(span.tts + span.tdur, end) - span.tts)
    // A span's own time is what is left of it without those inside.
    if (outer !== undefined && script.test(outer.name)) total -= spent
    if (script.test(span.name)) total += spent
    around.push(span)
  }
  return total / 1000
}

function endOf(span: Span | undefined): number {
  return span === undefined ? 0 : span.ts + span.dur
}
