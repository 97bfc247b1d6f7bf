import type { App, AppFacts, MountWidget, Visibility } from './app.ts'
import { createFrame, type FrameLook } from './createFrame.ts'
import type { PublicSettings } from './fetchSettings.ts'
import { createKeptState } from './keptState.ts'
import { launcherTexts, type PageLanguage, pickLanguage } from './language.ts'
import { createLauncher } from './launcher.ts'
import type { CustomerOption, WidgetOptions } from './options.ts'
import type { ChatData, CustomerData, Emit, WidgetState } from './widgetEvents.ts'

export type WidgetNeeds = {
  /** Origin of the server. */
  readonly server: string
  readonly options: WidgetOptions
  readonly settings: PublicSettings
  /** Brings the window's side. Called when the visitor is about to need it, again after it has failed. */
  readonly loadApp: () => Promise<{ readonly mountWidget: MountWidget }>
  readonly emit: Emit
}

/** A widget on the page: the launcher at once, the window when it is wanted. */
export interface Widget {
  /** Opens, closes or hides; loads the window's side where it is not there yet. */
  setVisibility(visibility: Visibility): void
  /** Merged into what is known of the visitor. */
  updateCustomer(patch: CustomerOption): void
  /** Puts other session fields in the place of those that were given before. */
  replaceFields(fields: { readonly [name: string]: string }): void
  /** Shows other options without building the widget anew; server, license, container and layer stay. */
  setOptions(options: WidgetOptions): void
  state(): WidgetState
  customerData(): CustomerData
  chatData(): ChatData
  /** Leaves nothing behind. */
  close(): void
}

const phone = '(width < 480px)'

/** Puts a widget on the page. Asks nothing of the network until the visitor needs it. */
export function createWidget(needs: WidgetNeeds): Widget {
  const { server, settings, emit } = needs
  let { options } = needs
  let language = pickLanguage(options.locale)
  const kept = createKeptState(server, options.license, options.storage)
  const isReturning = kept.hasIdentity()
  const left = kept.readVisibility()
  let interacted = isReturning || left !== null
  /** Open from the start, as an inline widget is, or as the window was left in this tab. */
  const shownAgain = options.container !== null || (left === 'maximized' && !matchMedia(phone).matches)

  let closed = false
  let app: App | null = null
  let chunk: ReturnType<WidgetNeeds['loadApp']> | null = null
  let customer = options.customer
  /** What was asked for and is not shown yet, because the window's side is on its way. */
  let wanted: Visibility | null = null
  let returnsFocus = false
  let facts: AppFacts = {
    visibility: 'minimized',
    unread: 0,
    status: 'browsing',
    available: null,
    customer: { id: null, name: null, email: null },
    chat: { chatId: null, threadId: null },
  }

  const frame = createFrame({
    container: options.container,
    layer: options.layer,
    look: lookOf(options, settings, language),
  })
  const launcher = createLauncher({
    texts: launcherTexts(language.locale, settings.texts),
    onToggle: () => {
      markInteracted()
      setVisibility((wanted ?? facts.visibility) === 'maximized' ? 'minimized' : 'maximized')
    },
  })
  frame.shadow.append(launcher.element)

  const warm = () => {
    chunk ??= needs.loadApp()
    // Whoever waits for it says what went wrong; here it was only a guess that it would be needed.
    chunk.catch(() => {
      chunk = null
    })
    return chunk
  }
  for (const name of ['pointerover', 'focus'] as const) {
    launcher.element.addEventListener(name, warm, { once: true })
  }
  for (const name of ['pointerdown', 'keydown'] as const) {
    frame.shadow.addEventListener(name, () => markInteracted(), { once: true })
  }

  const markInteracted = () => {
    if (interacted) return
    interacted = true
    app?.interacted()
  }

  const mount = async () => {
    try {
      const { mountWidget } = await warm()
      if (closed || app !== null) return
      app = mountWidget({
        shadow: frame.shadow,
        server,
        options: { ...options, customer },
        settings,
        locale: language.locale,
        interacted,
        visibility: wanted ?? facts.visibility,
        autoFocus: !shownAgain,
        onMinimize: () => {
          returnsFocus = true
          setVisibility('minimized')
        },
        onFacts: settle,
        onNewEvent: (event) => emit('new_event', event),
      })
      wanted = null
    } catch (error) {
      wanted = null
      console.error('Parley: the chat window could not be loaded.', error)
    }
  }

  /** Takes over what the window's side says, and tells the page what is new in it. */
  const settle = (next: AppFacts) => {
    const before = facts
    const availabilityBefore = availability()
    facts = next
    launcher.setUnread(next.unread)
    if (next.visibility !== before.visibility) showVisibility()
    if (next.status !== before.status) emit('customer_status_changed', { status: next.status })
    if (availability() !== availabilityBefore) emit('availability_changed', { availability: availability() })
  }

  const showVisibility = () => {
    const { visibility } = facts
    launcher.setOpen(visibility === 'maximized')
    frame.setHidden(visibility === 'hidden')
    if (interacted) kept.writeVisibility(visibility)
    if (returnsFocus) launcher.element.focus()
    returnsFocus = false
    emit('visibility_changed', { visibility })
  }

  const setVisibility = (visibility: Visibility) => {
    if (closed) return
    if (app !== null) return app.setVisibility(visibility)
    wanted = visibility === 'maximized' ? visibility : null
    if (visibility === 'maximized') void mount()
    else if (visibility !== facts.visibility) settle({ ...facts, visibility })
  }

  const availability = () => {
    const { available } = facts
    const online = available ?? settings.groupStatuses[options.group] !== 'offline'
    return online ? 'online' : 'offline'
  }

  const setOptions = (next: WidgetOptions) => {
    const before = options
    options = next
    if (JSON.stringify(next) === JSON.stringify(before)) return
    language = pickLanguage(next.locale)
    frame.show(lookOf(next, settings, language))
    launcher.setTexts(launcherTexts(language.locale, settings.texts))
    app?.setLocale(language.locale)
    if (next.group !== before.group) app?.setGroup(next.group)
    if (next.sneakPeek !== before.sneakPeek) app?.setSneakPeek(next.sneakPeek)
  }

  if (shownAgain) wanted = 'maximized'
  if (wanted !== null || isReturning || options.connect === 'load') {
    void mount().then(() => app?.connect())
  }

  return {
    setVisibility: (visibility) => {
      if (visibility === 'maximized') markInteracted()
      setVisibility(visibility)
    },
    updateCustomer: (patch) => {
      customer = { ...customer, ...patch, fields: { ...customer.fields, ...patch.fields } }
      app?.updateCustomer(patch)
    },
    replaceFields: (fields) => {
      customer = { ...customer, fields }
      app?.updateCustomer({ fields })
    },
    setOptions,
    state: () => ({ availability: availability(), visibility: facts.visibility }),
    customerData: () => ({
      id: facts.customer.id,
      name: facts.customer.name ?? customer.name ?? null,
      email: facts.customer.email ?? customer.email ?? null,
      isReturning,
      status: facts.status,
      sessionVariables: customer.fields ?? {},
    }),
    chatData: () => facts.chat,
    close: () => {
      closed = true
      app?.close()
      frame.close()
    },
  }
}

function lookOf(options: WidgetOptions, settings: PublicSettings, language: PageLanguage): FrameLook {
  return {
    scheme: options.theme ?? settings.theme.scheme,
    color: options.color ?? settings.theme.color,
    position: options.position ?? settings.theme.position,
    offset: options.offset,
    language: language.locale,
    direction: language.direction,
  }
}
