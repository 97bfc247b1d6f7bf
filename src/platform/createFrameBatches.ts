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

/**
 * The first text after a pause is handed on at once: it waits for nothing. What comes before the next frame waits for
 * it, so that a thousand messages in a second are sixty redraws, and not a thousand of which nobody sees most.
 */
export function createFrameBatches(deliver: (text: string) => void): FrameBatches {
  let waiting: string[] = []
  let frame: number | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
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
    if (waiting.length === 0) return
    waitForFrame()
    flush()
  }

  const flush = () => {
    const batch = waiting
    waiting = []
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
