import { activeElementOf, type WindowFocus } from './WindowFocus.tsx'

export interface WindowFocusControl extends WindowFocus {
  /** The visitor opened the window: to its main control, now or as soon as there is one. */
  enter(): void
  attach(dialog: HTMLElement | null): void
}

export function createWindowFocus(): WindowFocusControl {
  const controls: HTMLElement[] = []
  let dialog: HTMLElement | null = null
  let waiting = false

  const hold = () => {
    waiting = true
    dialog?.focus({ preventScroll: true })
  }

  return {
    attach: (element) => {
      dialog = element
    },
    handOver: hold,
    enter() {
      hold()
      const control = controls[controls.length - 1]
      if (control === undefined) return
      waiting = false
      control.focus({ preventScroll: true })
    },
    offer(element) {
      controls.push(element)
      // Whoever has gone elsewhere in the meantime is not called back.
      if (waiting && dialog !== null && activeElementOf(dialog) === dialog) {
        waiting = false
        element.focus({ preventScroll: true })
      }
      return () => {
        const index = controls.indexOf(element)
        if (index >= 0) controls.splice(index, 1)
      }
    },
  }
}
