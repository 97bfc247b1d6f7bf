import { en } from './en.ts'
import { enLater } from './enLater.ts'

/** All English words at once, for whoever has no reason to wait with some of them. */
export const english = { ...en, ...enLater }
