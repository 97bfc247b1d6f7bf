import { createContext } from 'react'

/**
 * Loads what the parts have in common that are chunks of their own: looks and words. It may be called any number of
 * times, and rejects when they do not arrive. By default they are there already.
 */
export const LaterContext = createContext<() => Promise<void>>(async () => {})
