import { itemAt } from './items.ts'
import { afterPaint, isInView, whenPainted } from './paint.ts'
import type { Mounted, Prepared, Subject } from './subject.ts'

/** What the measuring process asks of a page, by `window.bench`. All times are ms. */
export interface BenchPage {
  /** Makes the history, and nothing to look at. */
  prepare(subject: string, length: number): Promise<void>
  /** Builds the list; resolves to how long it took until its end was painted. */
  mount(): Promise<number>
  unmount(): Promise<void>
  /** Resolves when nothing more is built by itself. */
  settle(): Promise<void>
  /** One message in each of so many frames: from its arrival to the paint that shows it. */
  append(count: number): Promise<readonly number[]>
  /** As many frames, and nothing in them. */
  rest(count: number): Promise<void>
  listen(url: string): Promise<void>
  /** Watches frames until the message of that number is painted. */
  watchBurst(last: number): Promise<Burst>
  /** From each key press since to the paint after it. */
  focusInput(): void
  takeKeyTimes(): readonly number[]
}

export type Burst = {
  /** Frames a second. */
  readonly fps: number
  readonly longestGapMs: number
  /** Of more than 50 ms each. */
  readonly longTasks: number
  /** From the first message's arrival until the last is painted. */
  readonly lastVisibleMs: number
}

const settleTimeoutMs = 60_000
const arrivalTimeoutMs = 20_000

export function serveBench(subjects: Readonly<Record<string, Subject>>): BenchPage {
  let prepared: Prepared | null = null
  let mounted: Mounted | null = null
  let length = 0
  let keyTimes: number[] = []

  const list = () => {
    if (mounted === null) throw new Error('Nothing is mounted')
    return mounted
  }
  document.addEventListener(
    'keydown',
    ({ timeStamp }) => void afterPaint().then((painted) => keyTimes.push(painted - timeStamp)),
    { capture: true },
  )

  return {
    prepare: async (name, count) => {
      const subject = subjects[name]
      if (subject === undefined) throw new Error(`There is no subject "${name}"`)
      length = count
      prepared = await subject.prepare(count)
      await afterPaint()
    },
    mount: async () => {
      await afterPaint()
      const start = performance.now()
      if (prepared === null) throw new Error('Nothing is prepared')
      mounted = prepared.mount()
      return (await whenPainted(mounted, itemAt(length - 1).text)) - start
    },
    unmount: async () => {
      list().unmount()
      mounted = null
      await afterPaint()
    },
    settle: async () => {
      const start = performance.now()
      while (!list().settled()) {
        await afterPaint()
        if (performance.now() - start > settleTimeoutMs) throw new Error('The list does not come to rest')
      }
      await afterPaint()
    },
    append: async (count) => {
      const times: number[] = []
      for (let index = 0; index < count; index += 1) {
        const item = itemAt(length)
        length += 1
        let start = 0
        const painted = await afterPaint(() => {
          start = performance.now()
          list().append(item)
        })
        const shown = isInView(list(), item.text) ? painted : await whenPainted(list(), item.text)
        times.push(shown - start)
      }
      return times
    },
    rest: async (count) => {
      for (let index = 0; index < count; index += 1) await afterPaint()
    },
    listen: (url) => list().listen(url),
    watchBurst: (last) => watchBurst(list(), itemAt(last).text),
    focusInput: () => {
      list().input().focus()
      keyTimes = []
    },
    takeKeyTimes: () => keyTimes,
  }
}

async function watchBurst(list: Mounted, last: string): Promise<Burst> {
  let longTasks = 0
  const observer = new PerformanceObserver((entries) => {
    longTasks += entries.getEntries().length
  })
  observer.observe({ type: 'longtask' })
  const first = await nextChange(list)
  const frames: number[] = [first]
  let watching = true
  const tick = (now: number) => {
    frames.push(now)
    if (watching) requestAnimationFrame(tick)
  }
  requestAnimationFrame(tick)
  const shown = await whenPainted(list, last)
  watching = false
  observer.disconnect()
  const gaps = frames.slice(2).map((at, index) => at - (frames[index + 1] ?? at))
  const duration = (frames.at(-1) ?? shown) - (frames[1] ?? first)
  return {
    fps: (gaps.length / duration) * 1000,
    longestGapMs: Math.max(...gaps),
    longTasks,
    lastVisibleMs: shown - first,
  }
}

/** The first of the messages has come. */
function nextChange({ root }: Mounted): Promise<number> {
  return new Promise((done, fail) => {
    const observer = new MutationObserver(() => {
      observer.disconnect()
      clearTimeout(timer)
      done(performance.now())
    })
    const timer = setTimeout(() => {
      observer.disconnect()
      fail(new Error('No message arrives'))
    }, arrivalTimeoutMs)
    observer.observe(root, { childList: true, subtree: true })
  })
}
