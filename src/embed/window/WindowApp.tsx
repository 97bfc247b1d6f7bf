import { useMemo } from 'react'
import type { GreetingHost } from '../../components/greeting/GreetingHost.ts'
import { LaterContext } from '../../components/ui/Later.ts'
import { Widget } from '../../components/Widget.tsx'
import type { CustomerEngine } from '../../engine/CustomerEngine.ts'
import type { Texts } from '../../i18n/translate.ts'
import type { WidgetEvents } from '../widgetEvents.ts'

type WindowAppProps = {
  readonly engine: CustomerEngine
  readonly texts: Texts
  readonly autoFocus: boolean
  readonly inline: boolean
  readonly onMinimize: () => void
  readonly onButton: (press: WidgetEvents['rich_message_button_clicked']) => void
  readonly greetingHost: Omit<GreetingHost, 'onButton'>
  readonly loadLater: () => Promise<void>
}

/** The window, whose buttons tell the page too when they are pressed. */
export function WindowApp({ engine, onButton, greetingHost, loadLater, ...window }: WindowAppProps) {
  const telling = useMemo(() => {
    const pressButton: CustomerEngine['pressButton'] = (place, button) => {
      onButton({ eventId: place.eventId, postbackId: button.postbackId })
      engine.pressButton(place, button)
    }
    return { ...engine, pressButton }
  }, [engine, onButton])
  const host = useMemo(() => {
    const tell: GreetingHost['onButton'] = ({ id, uniqueId }, { postbackId }) =>
      onButton({ eventId: uniqueId, postbackId, greeting: { id, uniqueId } })
    return { ...greetingHost, onButton: tell }
  }, [greetingHost, onButton])
  return (
    <LaterContext.Provider value={loadLater}>
      <Widget engine={telling} greetingHost={host} {...window} />
    </LaterContext.Provider>
  )
}
