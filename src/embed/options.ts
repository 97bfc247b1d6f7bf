import {
  oneOf,
  type Reader,
  readColor,
  readCustomer,
  readFlag,
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

type Optional = Omit<WidgetOptions, 'license'>

/** The others are null. */
const defaults: Partial<Optional> = {
  group: 0,
  layer: 'top',
  connect: 'auto',
  storage: 'local',
  customer: {},
  sneakPeek: true,
  apiVersion: '3.2',
  asyncInit: false,
}

const readers: { readonly [Key in keyof Optional]: Reader<Optional[Key]> } = {
  group: wholeNumber(0),
  server: readOrigin,
  locale: readLocale,
  theme: oneOf('light', 'dark', 'system'),
  color: readColor,
  position: oneOf('right', 'left'),
  offset: readOffset,
  container: readText,
  layer: oneOf('top', 'page'),
  connect: oneOf('auto', 'load'),
  storage: oneOf('local', 'none'),
  customer: readCustomer,
  identity: readFunction<string | Promise<string>>,
  customIdentityProvider: readFunction<object>,
  sneakPeek: readFlag,
  apiVersion: oneOf('3.2', '3.1'),
  asyncInit: readFlag,
}

/** Reads the number of a license. */
export const readLicense: Reader<number> = wholeNumber(1)

/**
 * Settles the options of one widget. A wrong value is warned about once, by its key, and its default holds.
 * @param raw every source merged; what is not an option is left alone
 * @param license already known to be a license's number
 * @param warn takes one line for the site owner
 */
export function parseOptions(raw: RawOptions, license: number, warn: (line: string) => void): WidgetOptions {
  const settled: Record<string, unknown> = { ...defaults, license }
  for (const [key, read] of Object.entries(readers)) {
    const given = raw[key] ?? undefined
    const value = given === undefined ? undefined : read(given)
    settled[key] = value ?? settled[key] ?? null
    if (given !== undefined && value === undefined)
      warn(`Parley: option "${key}" cannot be ${inWords(given)}; its default is used.`)
  }
  // Each value has come through the reader of its own key.
  return settled as WidgetOptions
}

/** @param replaceFields whether the patch's fields take the place of those that were given before */
export function mergeCustomer(
  customer: CustomerOption,
  patch: CustomerOption,
  replaceFields: boolean,
): CustomerOption {
  return { ...customer, ...patch, fields: { ...(!replaceFields && customer.fields), ...patch.fields } }
}

/** A host's value in a message: short, and never a failure of its own. */
function inWords(value: unknown): string {
  return typeof value === 'string' ? `"${value.slice(0, 80)}"` : `a value of type ${typeof value}`
}
