/** Hands texts on in the order in which they came, at most once for each frame of the page. */
export interface FrameBatches {
  take(text: string): void
  /** Hands on what waits. */
  flush(): void
  /** Forgets what waits; nothing is handed on afterwards. */
  close(): void
}

/** A page that draws no frames (a hidden tab, a frame out of sight) is told after this time. */
const maxWaitMs = 100
/** More than these are handed on at once, without waiting for the frame. */
const maxWaiting = 500
/** A page that needs longer for a batch, until its next frame, cannot keep up. */
const slowMs = 34
/** A page that cannot keep up has as long for everything else as the batch took, up to this. */
const maxRestMs = 60

/**
 * The first text after a pause is handed on at once: it waits for nothing. What comes before the next frame waits for
 * it, so that a thousand messages in a second are sixty redraws, and not a thousand of which nobody sees most. On a
 * machine that is too slow for sixty there are fewer, with time between them to scroll and to write.
 */
export function createFrameBatches(deliver: (text: string) => void): FrameBatches {
  let waiting: string[] = []
  let frame: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  /** When the last batch was handed on; null: the page has drawn it since. */
  let handedOnAt: number | null = null
  let restUntil = 0
  let closed = false

  const stopWaiting = () => {
    if (frame !== null) cancelAnimationFrame(frame)
    clearTimeout(timer)
    frame = null
  }

  const waitForFrame = () => {
    frame = requestAnimationFrame(endFrame)
    timer = setTimeout(endFrame, maxWaitMs)
  }

  const endFrame = () => {
    stopWaiting()
    const now = performance.now()
    const took = handedOnAt === null ? 0 : now - handedOnAt
    handedOnAt = null
    if (took > slowMs) restUntil = now + Math.min(took, maxRestMs)
    if (waiting.length === 0) return
    waitForFrame()
    if (now >= restUntil) flush()
  }

  const flush = () => {
    const batch = waiting
    waiting = []
    handedOnAt = performance.now()
    for (const text of batch) if (!closed) deliver(text)
  }

  return {
    take: (text) => {
      if (frame !== null && document.visibilityState === 'visible' && waiting.length < maxWaiting) {
        waiting.push(text)
        return
      }
      flush()
      if (closed) return
      if (frame === null) waitForFrame()
      deliver(text)
    },
    flush,
    close: () => {
      closed = true
      waiting = []
      stopWaiting()
    },
  }
}
