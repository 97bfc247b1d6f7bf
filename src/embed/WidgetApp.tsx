import { useEffect, useMemo } from 'react'
import type { GreetingHost } from '../components/greeting/GreetingHost.ts'
import { Widget } from '../components/Widget.tsx'
import type { CustomerEngine, CustomerEngineOptions } from '../engine/CustomerEngine.ts'
import { EngineProvider } from '../hooks/EngineContext.ts'
import { useRtmConnection } from '../hooks/useRtmConnection.ts'
import type { Texts } from '../i18n/translate.ts'
import { type FactListeners, Facts } from './Facts.tsx'
import type { WidgetEvents } from './widgetEvents.ts'

type WidgetAppProps = {
  readonly engineOptions: CustomerEngineOptions
  /** null while the language is on its way. */
  readonly texts: Texts | null
  readonly autoFocus: boolean
  readonly inline: boolean
  /** A new engine is there; its connection is asked for by whoever listens. */
  readonly onEngine: (engine: CustomerEngine) => void
  readonly onMinimize: () => void
  readonly onButton: (press: WidgetEvents['rich_message_button_clicked']) => void
  readonly greetingHost: Omit<GreetingHost, 'onButton'>
} & FactListeners

/** The window's side: one engine for as long as it stands, what the outside may know of it, and the window. */
export function WidgetApp(props: WidgetAppProps) {
  const { engineOptions, texts, onEngine, onButton, greetingHost } = props
  const engine = useTellingEngine(useRtmConnection(engineOptions), onButton)
  const host = useMemo(() => {
    const tell: GreetingHost['onButton'] = ({ id, uniqueId }, { postbackId }) =>
      onButton({ eventId: uniqueId, postbackId, greeting: { id, uniqueId } })
    return { ...greetingHost, onButton: tell }
  }, [greetingHost, onButton])

  useEffect(() => {
    if (engine !== null) onEngine(engine)
  }, [engine, onEngine])

  if (engine === null) return null
  return (
    <>
      <EngineProvider engine={engine}>
        <Facts
          texts={texts}
          onFacts={props.onFacts}
          onNewEvent={props.onNewEvent}
          onMessageStatus={props.onMessageStatus}
        />
      </EngineProvider>
      {texts && (
        <Widget
          engine={engine}
          texts={texts}
          autoFocus={props.autoFocus}
          inline={props.inline}
          onMinimize={props.onMinimize}
          greetingHost={host}
        />
      )}
    </>
  )
}

/** The engine, which tells the page too when a button is pressed. */
function useTellingEngine(
  engine: CustomerEngine | null,
  onButton: WidgetAppProps['onButton'],
): CustomerEngine | null {
  return useMemo(() => {
    if (engine === null) return null
    const pressButton: CustomerEngine['pressButton'] = (place, button) => {
      onButton({ eventId: place.eventId, postbackId: button.postbackId })
      engine.pressButton(place, button)
    }
    return { ...engine, pressButton }
  }, [engine, onButton])
}
