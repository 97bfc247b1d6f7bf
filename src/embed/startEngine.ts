import type { CustomerEngine, CustomerEngineOptions } from '../engine/CustomerEngine.ts'
import type { CustomerConnection } from '../engine/createCustomerConnection.ts'
import { createCustomerEngine } from '../engine/createCustomerEngine.ts'
import { type FactListeners, watchFacts } from './watchFacts.ts'

export type StartEngine = typeof startEngine

/** An engine, and the end of telling the page of it. */
export type RunningEngine = { readonly engine: CustomerEngine; readonly stopWatching: () => void }

/**
 * Makes the engine on a connection that stands, and tells the page what becomes of it. With all that it needs it is a
 * chunk of its own: whoever has no chat, no greeting and no open window is connected without it.
 */
export function startEngine(
  options: CustomerEngineOptions,
  line: CustomerConnection,
  listeners: FactListeners,
): RunningEngine {
  const engine = createCustomerEngine(options, line)
  return { engine, stopWatching: watchFacts(engine, listeners) }
}
