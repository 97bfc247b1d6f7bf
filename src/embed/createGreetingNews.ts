import type { Emit, GreetingName } from './widgetEvents.ts'

/** A greeting that the license has sent. */
export type GreetingFact = GreetingName & {
  /** Whether the visitor sees it now: beside the launcher, or in the open window. */
  readonly visible: boolean
  readonly accepted: boolean
}

/** Tells the page when a greeting is seen for the first time, and when it goes without an answer. */
export function createGreetingNews(emit: Emit): (greeting: GreetingFact | null) => void {
  let displayed: GreetingName | null = null
  return (greeting) => {
    if (displayed !== null && displayed.uniqueId !== greeting?.uniqueId) {
      emit('greeting_hidden', displayed)
      displayed = null
    }
    if (greeting === null) return
    const { id, uniqueId, visible, accepted } = greeting
    if (accepted) displayed = null
    else if (visible && displayed === null) {
      displayed = { id, uniqueId }
      emit('greeting_displayed', displayed)
    }
  }
}
