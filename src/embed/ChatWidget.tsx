import { useEffect, useRef, useState } from 'react'
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
  /** Version of the protocol. Default `3.2`. */
  readonly apiVersion?: '3.2' | '3.1'
  /**
   * Signs the visitor in: gives a JWT from the site's own server, or an empty text while nobody is signed in. Asked
   * whenever a token is needed; the function of the first rendering is kept.
   */
  readonly identity?: () => string | Promise<string>
  /** LiveChat's way to hand over customer tokens; kept like `identity`. */
  readonly customIdentityProvider?: () => object
  /** Who is signed in, in any words: another value wipes what is stored and begins with another visitor. */
  readonly identityKey?: string
  /** true: the visitor may be kept in the browser; false: wipes what is stored, and keeps nothing. */
  readonly consent?: boolean
  /**
   * Controlled: the window is as this says, and stays so until it says something else; follow the visitor in
   * `onVisibilityChanged`. Without it the visitor decides.
   */
  readonly visibility?: Visibility
  /** Uncontrolled: how the window is in the beginning. */
  readonly defaultVisibility?: Visibility
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
  const { server, license, container, layer, storage, visibility, consent, identityKey } = props
  /** What the visitor, or anybody, has made of the window last; null: nothing yet. */
  const [seen, setSeen] = useState<Visibility | null>(null)
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
        // A failure is met again when the window is wanted.
        preload: () => {
          for (const part of [
            import('./mountApp.ts'),
            import('./startEngine.ts'),
            import('./window/mountWindow.ts'),
          ])
            part.catch(() => undefined)
        },
        emit: (name, payload) => {
          tell(latest.current, name, payload)
          // In the same batch as the host's own answer to it, so that the next effect sees both.
          if (name === 'visibility_changed') setSeen(standing.current?.outside().state.visibility ?? null)
        },
      })
      if (gone || widget === null) {
        widget?.close()
        return
      }
      standing.current = widget
      const { visibility, defaultVisibility, consent } = latest.current
      if (consent !== undefined) widget.remember(consent)
      const first = visibility ?? defaultVisibility
      if (first !== undefined) void widget.setVisibility(first)
      const { state, customer_data: customerData } = widget.outside()
      tell(latest.current, 'ready', { state, customerData })
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
    if (visibility !== undefined && visibility !== seen) void standing.current?.setVisibility(visibility)
  }, [visibility, seen])

  useEffect(() => {
    if (consent !== undefined) standing.current?.remember(consent)
  }, [consent])

  const knownKey = useRef(identityKey)
  useEffect(() => {
    if (knownKey.current !== identityKey) standing.current?.remember(null)
    knownKey.current = identityKey
  }, [identityKey])

  return null
}

/** Props may come from JavaScript, so they are checked like the attributes of a script tag. */
function optionsOf(props: RawOptions & { readonly license: number }) {
  return parseOptions(props, props.license)
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
