import { createContext } from 'react'

/**
 * Loads the looks of the parts that are chunks of their own. It may be called any number of times, and rejects when
 * they do not arrive. By default they are there already.
 */
export const LaterLooksContext = createContext<() => Promise<void>>(async () => {})
