import type { Publication } from '../domain/facts.ts'
import type { Log } from '../platform/ports.ts'

/** Carries publications from the core to whoever delivers them. */
export interface Bus {
  /** Every listener has been called when this returns. */
  publish(publication: Publication): void
  /** The returned function stops the delivery. */
  subscribe(listener: (publication: Publication) => void): () => void
}

/** The bus of a single process. A listener that throws is logged and takes nothing from the others. */
export function createBus({ log }: { readonly log: Log }): Bus {
  const listeners = new Set<(publication: Publication) => void>()
  return {
    publish(publication) {
      for (const listener of listeners) {
        try {
          listener(publication)
        } catch (error) {
          log.error({ err: error, fact: publication.fact.type }, 'a listener of the bus failed')
        }
      }
    },
    subscribe(listener) {
      const own = (publication: Publication): void => listener(publication)
      listeners.add(own)
      return () => void listeners.delete(own)
    },
  }
}
