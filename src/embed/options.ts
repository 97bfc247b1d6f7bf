import {
  flag,
  inWords,
  oneOf,
  type Reader,
  readColor,
  readCustomer,
  readFunction,
  readLocale,
  readOffset,
  readOrigin,
  readText,
  wholeNumber,
} from './optionReaders.ts'

/** What a site owner can set, settled: every key has its value. Source: contract, "Script tag". */
export type WidgetOptions = {
  readonly license: number
  /** Routing group. Default 0. */
  readonly group: number
  /** Origin of the Parley server; null: where the script came from. */
  readonly server: string | null
  /** BCP 47 language; null: `<html lang>`, the browser's, English. */
  readonly locale: string | null
  /** Colour scheme; null: the license's. */
  readonly theme: 'light' | 'dark' | 'system' | null
  /** Brand colour, any CSS colour; null: the license's. */
  readonly color: string | null
  /** Bottom corner of the launcher; null: the license's. */
  readonly position: 'left' | 'right' | null
  /** Distance from the corner in CSS pixels; null: the design's. */
  readonly offset: { readonly x: number; readonly y: number } | null
  /** Selector of an element that holds the widget inline; null: it floats over the page. */
  readonly container: string | null
  /** `top`: above everything, in the top layer. `page`: obeys `--parley-z-index`. */
  readonly layer: 'top' | 'page'
  /** `auto` connects when the visitor needs it, `load` at once. */
  readonly connect: 'auto' | 'load'
  /** `none` keeps nothing in the browser, also after the visitor has interacted. */
  readonly storage: 'local' | 'none'
  readonly customer: CustomerOption
  /** Signs the visitor in: gives a JWT of the site's own server. */
  readonly identity: (() => string | Promise<string>) | null
  /** LiveChat's way to hand over customer tokens. */
  readonly customIdentityProvider: (() => object) | null
  /** Whether agents may see what is being written. */
  readonly sneakPeek: boolean
  readonly apiVersion: '3.2' | '3.1'
  /** Wait for `ParleyWidget.init()`. */
  readonly asyncInit: boolean
}

export type CustomerOption = {
  readonly name?: string
  readonly email?: string
  readonly fields?: { readonly [name: string]: string }
}

/** Values as the host page wrote them: JavaScript values, or text from `data-*` attributes. */
export type RawOptions = { readonly [key: string]: unknown }

type Row<Value> = Reader<Value> & { readonly otherwise: Value }

/** Every option but `license`, which has no default. */
const rows: { readonly [Key in Exclude<keyof WidgetOptions, 'license'>]: Row<WidgetOptions[Key]> } = {
  group: { ...wholeNumber(0), otherwise: 0 },
  server: { expected: 'an origin such as https://chat.example.com', read: readOrigin, otherwise: null },
  locale: { expected: 'a language tag such as "de" or "pt-BR"', read: readLocale, otherwise: null },
  theme: { ...oneOf('light', 'dark', 'system'), otherwise: null },
  color: { expected: 'a CSS colour', read: readColor, otherwise: null },
  position: { ...oneOf('right', 'left'), otherwise: null },
  offset: { expected: 'an object {"x": number, "y": number} in pixels', read: readOffset, otherwise: null },
  container: { expected: 'a CSS selector', read: readText, otherwise: null },
  layer: { ...oneOf('top', 'page'), otherwise: 'top' },
  connect: { ...oneOf('auto', 'load'), otherwise: 'auto' },
  storage: { ...oneOf('local', 'none'), otherwise: 'local' },
  customer: { expected: 'an object {"name", "email", "fields"} of texts', read: readCustomer, otherwise: {} },
  identity: {
    expected: 'a function that returns a JWT',
    read: readFunction<string | Promise<string>>,
    otherwise: null,
  },
  customIdentityProvider: { expected: 'a function', read: readFunction<object>, otherwise: null },
  sneakPeek: { ...flag(), otherwise: true },
  apiVersion: { ...oneOf('3.2', '3.1'), otherwise: '3.2' },
  asyncInit: { ...flag(), otherwise: false },
}

/** Whether a number names a license. */
export const licenseReader: Reader<number> = wholeNumber(1)

/**
 * Settles the options of one widget. A wrong value is warned about once, by its key, and its default holds.
 * @param raw every source merged
 * @param license already known to be a license's number
 * @param warn takes one line for the site owner
 */
export function parseOptions(raw: RawOptions, license: number, warn: (line: string) => void): WidgetOptions {
  const settle = <Value>(key: string, row: Row<Value>): Value => {
    const given = raw[key]
    if (given === undefined || given === null) return row.otherwise
    const value = row.read(given)
    if (value !== undefined) return value
    warn(`Parley: option "${key}" expects ${row.expected}, found ${inWords(given)}; using the default.`)
    return row.otherwise
  }
  return {
    license,
    group: settle('group', rows.group),
    server: settle('server', rows.server),
    locale: settle('locale', rows.locale),
    theme: settle('theme', rows.theme),
    color: settle('color', rows.color),
    position: settle('position', rows.position),
    offset: settle('offset', rows.offset),
    container: settle('container', rows.container),
    layer: settle('layer', rows.layer),
    connect: settle('connect', rows.connect),
    storage: settle('storage', rows.storage),
    customer: settle('customer', rows.customer),
    identity: settle('identity', rows.identity),
    customIdentityProvider: settle('customIdentityProvider', rows.customIdentityProvider),
    sneakPeek: settle('sneakPeek', rows.sneakPeek),
    apiVersion: settle('apiVersion', rows.apiVersion),
    asyncInit: settle('asyncInit', rows.asyncInit),
  }
}
