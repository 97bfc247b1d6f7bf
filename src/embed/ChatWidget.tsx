import { useEffect, useRef } from 'react'
import type { Visibility } from './app.ts'
import { changeOptions } from './changeOptions.ts'
import type { Widget } from './createWidget.ts'
import { openWidget } from './openWidget.ts'
import { type CustomerOption, parseOptions, type RawOptions } from './options.ts'
import type { WidgetEventName, WidgetEvents } from './widgetEvents.ts'

export type ChatWidgetProps = {
  /** Origin of the Parley server, such as `https://chat.example.com`. */
  readonly server: string
  /** The license's number on that server. */
  readonly license: number
  /** Routing group; default 0. Another group has another form and other agents, the window stays. */
  readonly group?: number
  /** BCP 47 language. Default: `<html lang>`, the browser's, English. */
  readonly locale?: string
  /** Default: the license's. */
  readonly theme?: 'light' | 'dark' | 'system'
  /** Brand colour, any CSS colour. Default: the license's. */
  readonly color?: string
  /** Bottom corner of the launcher. Default: the license's. */
  readonly position?: 'left' | 'right'
  /** Distance from the corner in CSS pixels. */
  readonly offset?: { readonly x: number; readonly y: number }
  /** Selector of an element that holds the widget inline, always open; without it the widget floats. */
  readonly container?: string
  /** `top` (default) lies above everything, `page` obeys `--parley-z-index`. */
  readonly layer?: 'top' | 'page'
  /** `auto` (default) connects when the visitor needs it, `load` at once. */
  readonly connect?: 'auto' | 'load'
  /** `none` keeps nothing in the browser. Default `local`: the identity, from the first interaction. */
  readonly storage?: 'local' | 'none'
  /** What the site knows of the visitor. */
  readonly customer?: CustomerOption
  /** Whether agents may see what is being written. Default true. */
  readonly sneakPeek?: boolean
  /** Opens, closes or hides whenever it changes; without it the visitor decides. */
  readonly visibility?: Visibility
  readonly onReady?: (payload: WidgetEvents['ready']) => void
  readonly onAvailabilityChanged?: (payload: WidgetEvents['availability_changed']) => void
  readonly onVisibilityChanged?: (payload: WidgetEvents['visibility_changed']) => void
  readonly onCustomerStatusChanged?: (payload: WidgetEvents['customer_status_changed']) => void
  readonly onNewEvent?: (payload: WidgetEvents['new_event']) => void
  readonly onGreetingDisplayed?: (payload: WidgetEvents['greeting_displayed']) => void
  readonly onGreetingHidden?: (payload: WidgetEvents['greeting_hidden']) => void
  readonly onRichMessageButtonClicked?: (payload: WidgetEvents['rich_message_button_clicked']) => void
  readonly onUnreadChanged?: (payload: WidgetEvents['unread_changed']) => void
  readonly onConnectionChanged?: (payload: WidgetEvents['connection_changed']) => void
  readonly onQueueChanged?: (payload: WidgetEvents['queue_changed']) => void
  readonly onMessageStatusChanged?: (payload: WidgetEvents['message_status_changed']) => void
}

/**
 * The chat widget. It renders nothing in place: it puts `<parley-widget>` on the page and owns a React root inside
 * its shadow root, so that neither events nor contexts cross.
 * @example
 * <ChatWidget server="https://chat.example.com" license={1} />
 */
export function ChatWidget(props: ChatWidgetProps): null {
  const { server, license, container, layer, storage, visibility } = props
  const latest = useRef(props)
  const standing = useRef<Widget | null>(null)

  useEffect(() => {
    latest.current = props
  })

  useEffect(() => {
    let gone = false
    const open = async () => {
      const widget = await openWidget({
        server,
        options: optionsOf({ ...latest.current, license, container, layer, storage }),
        loadApp: () => import('./mountApp.ts'),
        emit: (name, payload) => tell(latest.current, name, payload),
      })
      if (gone || widget === null) {
        widget?.close()
        return
      }
      standing.current = widget
      if (latest.current.visibility) widget.setVisibility(latest.current.visibility)
      const outside = widget.outside()
      tell(latest.current, 'ready', { state: outside.state(), customerData: outside.customerData() })
    }
    void open()
    return () => {
      gone = true
      standing.current?.close()
      standing.current = null
    }
    // These cannot change while a widget stands: another value is another widget.
  }, [server, license, container, layer, storage])

  // Handlers are not part of it, and hosts write objects anew at every render.
  const text = JSON.stringify(props)
  useEffect(() => {
    const widget = standing.current
    if (widget === null) return
    const options = optionsOf(JSON.parse(text))
    changeOptions(widget, options)
    widget.app()?.updateCustomer(options.customer)
  }, [text])

  useEffect(() => {
    if (visibility) standing.current?.setVisibility(visibility)
  }, [visibility])

  return null
}

/** Props may come from JavaScript, so they are checked like the attributes of a script tag. */
function optionsOf(props: RawOptions & { readonly license: number }) {
  return parseOptions(props, props.license, (line) => console.warn(line))
}

function tell<Name extends WidgetEventName>(
  props: ChatWidgetProps,
  name: Name,
  payload: WidgetEvents[Name],
): void {
  handlersOf(props)[name]?.(payload)
}

function handlersOf(props: ChatWidgetProps): {
  readonly [Name in WidgetEventName]: ((payload: WidgetEvents[Name]) => void) | undefined
} {
  return {
    ready: props.onReady,
    availability_changed: props.onAvailabilityChanged,
    visibility_changed: props.onVisibilityChanged,
    customer_status_changed: props.onCustomerStatusChanged,
    new_event: props.onNewEvent,
    greeting_displayed: props.onGreetingDisplayed,
    greeting_hidden: props.onGreetingHidden,
    rich_message_button_clicked: props.onRichMessageButtonClicked,
    unread_changed: props.onUnreadChanged,
    connection_changed: props.onConnectionChanged,
    queue_changed: props.onQueueChanged,
    message_status_changed: props.onMessageStatusChanged,
  }
}
