/** The widget's window. */
export type View = {
  readonly visibility: Visibility
  readonly sneakPeekEnabled: boolean
}

export type Visibility = 'maximized' | 'minimized' | 'hidden'

export const initialView: View = { visibility: 'minimized', sneakPeekEnabled: true }
