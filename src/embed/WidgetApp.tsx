import { useEffect } from 'react'
import { Widget } from '../components/Widget.tsx'
import type { CustomerEngine, CustomerEngineOptions } from '../engine/CustomerEngine.ts'
import { EngineProvider } from '../hooks/EngineContext.ts'
import { useRtmConnection } from '../hooks/useRtmConnection.ts'
import type { Texts } from '../i18n/translate.ts'
import { type FactListeners, Facts } from './Facts.tsx'

type WidgetAppProps = {
  readonly engineOptions: CustomerEngineOptions
  /** null while the language is on its way. */
  readonly texts: Texts | null
  readonly autoFocus: boolean
  readonly inline: boolean
  /** A new engine is there; its connection is asked for by whoever listens. */
  readonly onEngine: (engine: CustomerEngine) => void
  readonly onMinimize: () => void
} & FactListeners

/** The window's side: one engine for as long as it stands, what the outside may know of it, and the window. */
export function WidgetApp(props: WidgetAppProps) {
  const { engineOptions, texts, onEngine } = props
  const engine = useRtmConnection(engineOptions)

  useEffect(() => {
    if (engine !== null) onEngine(engine)
  }, [engine, onEngine])

  if (engine === null) return null
  return (
    <>
      <EngineProvider engine={engine}>
        <Facts texts={texts} onFacts={props.onFacts} onNewEvent={props.onNewEvent} />
      </EngineProvider>
      {texts && (
        <Widget
          engine={engine}
          texts={texts}
          autoFocus={props.autoFocus}
          inline={props.inline}
          onMinimize={props.onMinimize}
        />
      )}
    </>
  )
}
