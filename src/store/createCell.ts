import { createStore } from 'zustand/vanilla'

/** One value that can be watched, for state that is not a matter of the chats: how far loading has come, a session. */
export interface Cell<Value> {
  getState(): Value
  setState(next: Value): void
  /** Calls `listener` after each change; returns the function that stops it. */
  subscribe(listener: () => void): () => void
}

/** What readers get of a cell. */
export type ReadonlyCell<Value> = Pick<Cell<Value>, 'getState' | 'subscribe'>

export function createCell<Value>(initial: Value): Cell<Value> {
  const api = createStore<{ readonly value: Value }>(() => ({ value: initial }))
  return {
    getState: () => api.getState().value,
    setState: (value) => api.setState({ value }, true),
    subscribe: (listener) => api.subscribe(() => listener()),
  }
}
