/** An event of Chromium's trace; times are µs. */
export type TraceEvent = {
  readonly name: string
  readonly ph: string
  readonly pid: number
  readonly tid: number
  readonly ts: number
  readonly dur?: number
  /** The thread's own time, without what other programs took. */
  readonly tdur?: number
  readonly args: { readonly name?: string }
}

type Span = TraceEvent & { readonly dur: number; readonly tdur: number }

const script = /^(v8|V8|EvaluateScript|FunctionCall|RunMicrotasks|TimerFire|FireAnimationFrame|EventDispatch)/

/** How long scripts were compiled and run on the page's main thread, without the layout that they asked for; ms. */
export function scriptTimeOf(events: readonly TraceEvent[]): number {
  const threads = new Set(
    events
      .filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain')
      .map(({ pid, tid }) => `${pid} ${tid}`),
  )
  const spans = events
    .filter((event): event is Span => event.ph === 'X' && event.dur !== undefined && event.tdur !== undefined)
    .filter(({ pid, tid }) => threads.has(`${pid} ${tid}`))
    .sort((one, other) => one.ts - other.ts || other.dur - one.dur)
  let total = 0
  const around: Span[] = []
  for (const span of spans) {
    while (around.length > 0 && endOf(around.at(-1)) <= span.ts) around.pop()
    const outer = around.at(-1)
    // A span's own time is what is left of it without those inside.
    if (outer !== undefined && script.test(outer.name)) total -= span.tdur
    if (script.test(span.name)) total += span.tdur
    around.push(span)
  }
  return total / 1000
}

function endOf(span: Span | undefined): number {
  return span === undefined ? 0 : span.ts + span.dur
}
