import { whenIdle } from '../ui/whenIdle.ts'

/** Draws the chunks of a list that are not needed at once: on scroll those that come near, in idle time all of them. */
export interface ChunkMounter {
  /**
   * @param place stands where the chunk will be
   * @param mount is called once, when the time has come
   * @returns what takes the order back
   */
  watch(place: Element, mount: () => void): () => void
}

/** So far outside of the view a chunk is drawn before it is seen. */
const nearPx = 1200

/** @param root the element that scrolls; asked for when the first chunk waits */
export function createChunkMounter(root: () => Element | null): ChunkMounter {
  /** In the order in which they stand, as far as they came at once. */
  const waiting = new Map<Element, () => void>()
  let observer: IntersectionObserver | null = null
  let stopIdle: (() => void) | null = null

  const take = (place: Element) => {
    const mount = waiting.get(place)
    drop(place)
    mount?.()
  }

  const drop = (place: Element) => {
    waiting.delete(place)
    observer?.unobserve(place)
    if (waiting.size > 0) return
    stopIdle?.()
    stopIdle = null
  }

  const observe = (place: Element) => {
    observer ??= new IntersectionObserver(
      (entries) => {
        for (const { isIntersecting, target } of entries) if (isIntersecting) take(target)
      },
      { root: root(), rootMargin: `${nearPx}px 0px` },
    )
    observer.observe(place)
  }

  const mountInIdleTime = () => {
    stopIdle ??= whenIdle(() => {
      stopIdle = null
      // The newest first: that is where the reader is.
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
