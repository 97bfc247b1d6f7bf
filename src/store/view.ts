import { assertNever } from '../model/result.ts'
import type { ViewChange } from './change.ts'

/** The widget's window. */
export type View = {
  readonly visibility: Visibility
  readonly sneakPeekEnabled: boolean
}

export type Visibility = 'maximized' | 'minimized' | 'hidden'

export const initialView: View = { visibility: 'minimized', sneakPeekEnabled: true }

export function reduceView(known: View, change: ViewChange): View {
  switch (change.type) {
    case 'visibilityChanged':
      return known.visibility === change.visibility ? known : { ...known, visibility: change.visibility }
    case 'sneakPeekSwitched':
      return known.sneakPeekEnabled === change.on ? known : { ...known, sneakPeekEnabled: change.on }
    default:
      return assertNever(change)
  }
}
