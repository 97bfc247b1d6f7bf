import type { WindowSide, WindowView } from './window/mountWindow.ts'

/** Where the window stands as soon as it has been wanted and has arrived. */
export interface WindowPlace {
  /**
   * @param again also where it was wanted before and did not arrive
   * @returns whether the window is there, as soon as that is known
   */
  want(again?: boolean): Promise<boolean>
  /** The same, without asking for it. */
  arrived(): Promise<boolean>
  isThere(): boolean
  /** Also takes over what has changed in the shell. */
  show(): void
  close(): void
}

export type WindowPlaceNeeds = {
  /** Brings the window; null: it is not needed any more. */
  readonly open: () => Promise<WindowSide | null>
  /** null: there is nothing to show yet. */
  readonly view: () => WindowView | null
  readonly onLost: (error: unknown) => void
}

export function createWindowPlace({ open, view, onLost }: WindowPlaceNeeds): WindowPlace {
  let side: WindowSide | null = null
  /** null: not asked for. */
  let arrival: Promise<boolean> | null = null
  let lost = false

  const show = () => {
    const shown = view()
    if (shown !== null) side?.show(shown)
  }

  const bring = async (): Promise<boolean> => {
    try {
      side = await open()
      show()
    } catch (error) {
      lost = true
      onLost(error)
    }
    return side !== null
  }

  return {
    want: (again = false) => {
      if (again && lost) arrival = null
      if (again) lost = false
      arrival ??= bring()
      return arrival
    },
    arrived: async () => arrival ?? false,
    isThere: () => side !== null,
    show,
    close: () => side?.close(),
  }
}
