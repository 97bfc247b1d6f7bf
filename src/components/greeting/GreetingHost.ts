import { createContext } from 'react'
import type { RichMessageButton } from '../../model/event.ts'
import type { Greeting } from '../../model/greeting.ts'

/** What a greeting asks of whoever shows the widget. */
export type GreetingHost = {
  /** The visitor wants to answer: the window opens and takes the focus. */
  readonly onReply: () => void
  /** The visitor has put it away: the focus that it had goes to the launcher. */
  readonly onDismissed: () => void
  /** A button of a rich greeting was pressed. */
  readonly onButton: (greeting: Greeting, button: RichMessageButton) => void
}

const nobody = () => undefined

export const GreetingHostContext = createContext<GreetingHost>({
  onReply: nobody,
  onDismissed: nobody,
  onButton: nobody,
})
