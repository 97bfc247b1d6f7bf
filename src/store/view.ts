import { assertNever } from '../model/result.ts'
import type { ViewChange } from './change.ts'

/** The widget's window. */
export type View = {
  readonly visibility: Visibility
  /** The site's word. */
  readonly sneakPeekOffered: boolean
  /** The visitor's word; counts only where the site offers it. */
  readonly sneakPeekEnabled: boolean
  /** Whether a new message may be heard; the visitor's word. */
  readonly soundEnabled: boolean
}

export type Visibility = 'maximized' | 'minimized' | 'hidden'

export const initialView: View = {
  visibility: 'minimized',
  sneakPeekOffered: true,
  sneakPeekEnabled: true,
  soundEnabled: true,
}

export function reduceView(known: View, change: ViewChange): View {
  switch (change.type) {
    case 'visibilityChanged':
      return known.visibility === change.visibility ? known : { ...known, visibility: change.visibility }
    case 'sneakPeekOffered':
      return known.sneakPeekOffered === change.offered
        ? known
        : { ...known, sneakPeekOffered: change.offered }
    case 'sneakPeekSwitched':
      return known.sneakPeekEnabled === change.on ? known : { ...known, sneakPeekEnabled: change.on }
    case 'soundSwitched':
      return known.soundEnabled === change.on ? known : { ...known, soundEnabled: change.on }
    default:
      return assertNever(change)
  }
}
