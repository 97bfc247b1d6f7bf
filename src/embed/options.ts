import {
  type Reader,
  readColor,
  readCustomer,
  readFlag,
  readFunction,
  readLocale,
  readOffset,
  readOrigin,
  readText,
  readWholeNumber,
} from './optionReaders.ts'
import { misused } from './refuse.ts'

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

/** What holds where nothing is given, and how it is read otherwise: by a reader, or as one of some words. */
type Rule<Value> = readonly [otherwise: Value, read: Reader<NonNullable<Value>>] | readonly Value[]

const rules: { readonly [Key in keyof Optional]: Rule<Optional[Key]> } = {
  group: [0, readWholeNumber],
  server: [null, readOrigin],
  locale: [null, readLocale],
  theme: [null, 'light', 'dark', 'system'],
  color: [null, readColor],
  position: [null, 'right', 'left'],
  offset: [null, readOffset],
  container: [null, readText],
  layer: ['top', 'page'],
  connect: ['auto', 'load'],
  storage: ['local', 'none'],
  customer: [{}, readCustomer],
  identity: [null, readFunction<string | Promise<string>>],
  customIdentityProvider: [null, readFunction<object>],
  sneakPeek: [true, readFlag],
  apiVersion: ['3.2', '3.1'],
  asyncInit: [false, readFlag],
}

/**
 * Settles the options of one widget. A wrong value is warned about once, by its key, and its default holds.
 * @param raw every source merged; what is not an option is left alone
 * @param license already known to be a license's number
 */
export function parseOptions(raw: RawOptions, license: number): WidgetOptions {
  const settled: Record<string, unknown> = { license }
  for (const [key, rule] of Object.entries(rules)) {
    const [otherwise, read] = rule
    const given = raw[key] ?? otherwise
    const value =
      given === otherwise || typeof read !== 'function' ? rule.find((word) => word === given) : read(given)
    settled[key] = value ?? otherwise
    if (value === undefined) misused(key)
  }
  // Each value has come through the rule of its own key.
  return settled as WidgetOptions
}

/** @param replaceFields whether the patch's fields take the place of those that were given before */
export function mergeCustomer(
  customer: CustomerOption,
  patch: CustomerOption,
  replaceFields?: boolean,
): CustomerOption {
  return { ...customer, ...patch, fields: { ...(!replaceFields && customer.fields), ...patch.fields } }
}
