import { whenIdle } from '../ui/whenIdle.ts'

/**
 * Draws the parts of a list that are not needed at once: those that come near, one in each frame so that none takes
 * long, and in idle time all of them.
 */
export interface ChunkMounter {
  /**
   * @param place stands where the part will be
   * @param mount is called once, when the time has come
   * @returns what takes the order back
   */
  watch(place: Element, mount: () => void): () => void
}

/** So far outside of the view a part is drawn before it is seen. */
const nearPx = 1200

/** @param root the element that scrolls; asked for when the first part waits */
export function createChunkMounter(root: () => Element | null): ChunkMounter {
  /** In the order in which they stand, as far as they came at once. */
  const waiting = new Map<Element, () => void>()
  const near = new Set<Element>()
  let frame: number | null = null
  let observer: IntersectionObserver | null = null
  let stopIdle: (() => void) | null = null

  const take = (place: Element) => {
    const mount = waiting.get(place)
    drop(place)
    mount?.()
  }

  const drop = (place: Element) => {
    waiting.delete(place)
    near.delete(place)
    observer?.unobserve(place)
    if (waiting.size > 0) return
    stopIdle?.()
    stopIdle = null
    if (frame !== null) cancelAnimationFrame(frame)
    frame = null
  }

  const observe = (place: Element) => {
    observer ??= new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) {
          if (isIntersecting && waiting.has(target)) near.add(target)
          else near.delete(target)
        }
        mountNear()
      },
      { root: root(), rootMargin: `${nearPx}px 0px` },
    )
    observer.observe(place)
  }

  const mountNear = () => {
    // The newest first: that is where the reader is.
    const place = [...near].at(-1)
    if (place === undefined || frame !== null) return
    frame = requestAnimationFrame(() => {
      frame = null
      take(place)
      mountNear()
    })
  }

  const mountInIdleTime = () => {
    stopIdle ??= whenIdle(() => {
      stopIdle = null
      const place = [...waiting.keys()].at(-1)
      if (place !== undefined) take(place)
      if (waiting.size > 0) mountInIdleTime()
    })
  }

  return {
    watch: (place, mount) => {
      waiting.set(place, mount)
      observe(place)
      mountInIdleTime()
      return () => drop(place)
    },
  }
}
