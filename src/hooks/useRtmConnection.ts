import { useEffect, useRef, useState } from 'react'
import type { CustomerEngine, CustomerEngineOptions } from '../engine/CustomerEngine.ts'
import { createCustomerEngine } from '../engine/createCustomerEngine.ts'

/**
 * Ties an engine to the life of a component: it is made when the component is there, made anew when the server, the
 * license or the group changes, and closed when the component goes. It connects when `connect()` is called.
 * @param options null: no engine.
 * @returns the engine; null before the first effect has run.
 * @example
 * const engine = useRtmConnection({ platform, server, license: 1, group: 0, sneakPeek: true, keepIdentity: true })
 */
export function useRtmConnection(options: CustomerEngineOptions | null): CustomerEngine | null {
  const latest = useRef(options)
  useEffect(() => {
    latest.current = options
  })
  const [engine, setEngine] = useState<CustomerEngine | null>(null)
  const address = options && JSON.stringify([options.server, options.license, options.group])

  useEffect(() => {
    if (address === null || latest.current === null) return
    const made = createCustomerEngine(latest.current)
    setEngine(made)
    return () => {
      made.close()
      setEngine(null)
    }
  }, [address])

  return engine
}
