import { en } from './en.ts'
import { formatWord, type Word, type WordValues } from './formatWord.ts'
import type { TextKey, Words } from './words.ts'

/** The words and the manners of one language. */
export interface Texts {
  readonly locale: string
  t(key: TextKey, values?: WordValues): string
  /** The time of day. */
  time(at: number): string
  /** Date and time, for where the day is not said otherwise. */
  moment(at: number): string
  /** The day as a heading; `now` decides what is called today and yesterday, and whether the year is said. */
  day(at: number, now: number): string
  number(value: number): string
  fileSize(bytes: number): string
  list(items: readonly string[]): string
  /** Brings the words that a window does not need as it opens, where they are not here yet. Rejects when they do not come. */
  loadRest(): Promise<void>
}

/** A site's own wording for some keys, as its license's settings carry it. Other keys are ignored. */
export type TextOverrides = { readonly [key: string]: Word }

/** For every widget of the page: a later one draws at once what an earlier one has loaded, and needs its words then. */
let englishWords: Partial<Words> = en

/**
 * @param locale a BCP 47 tag; one that the browser does not know is treated as English
 * @param overrides win over the words
 * @param given all words of the language (`loadTexts`); without them English, of which the rest comes later
 */
export function createTexts(locale: string, overrides: TextOverrides = {}, given?: Words): Texts {
  const known = whenUsed(() => knownLocale(locale))
  const format = (options: Intl.DateTimeFormatOptions) => {
    const formatter = whenUsed(() => new Intl.DateTimeFormat(known(), options))
    return (at: number) => formatter().format(at)
  }
  const dayOfYear = format({ weekday: 'long', day: 'numeric', month: 'long' })
  const dayOfAnyYear = format({ day: 'numeric', month: 'long', year: 'numeric' })
  const numbers = whenUsed(() => new Intl.NumberFormat(known()))
  const lists = whenUsed(() => new Intl.ListFormat(known(), { type: 'conjunction' }))
  const t = (key: TextKey, values?: WordValues) =>
    formatWord(known, overrides[key] ?? (given ?? englishWords)[key] ?? '', values)

  return {
    get locale() {
      return known()
    },
    t,
    time: format({ hour: 'numeric', minute: '2-digit' }),
    moment: format({ dateStyle: 'medium', timeStyle: 'short' }),
    day(at, now) {
      const days = daysBetween(at, now)
      if (days === 0) return t('messages.today')
      if (days === 1) return t('messages.yesterday')
      return new Date(at).getFullYear() === new Date(now).getFullYear() ? dayOfYear(at) : dayOfAnyYear(at)
    },
    number: (value) => numbers().format(value),
    fileSize: (bytes) => formatBytes(known(), bytes),
    list: (items) => lists().format(items),
    loadRest: async () => {
      if (given === undefined) englishWords = (await import('./english.ts')).english
    },
  }
}

/** The first formatter takes a browser 20 ms and more to make; a window that opens needs none. */
function whenUsed<Value extends object | string>(make: () => Value): () => Value {
  let made: Value | null = null
  return () => {
    made ??= make()
    return made
  }
}

/** Calendar days in the visitor's time zone, whatever the length of the day between them. */
function daysBetween(at: number, now: number): number {
  return Math.round((startOfDay(now) - startOfDay(at)) / 86_400_000)
}

function startOfDay(at: number): number {
  const date = new Date(at)
  return new Date(date.getFullYear(), date.getMonth(), date.getDate()).getTime()
}

function formatBytes(locale: string, bytes: number): string {
  const units = ['byte', 'kilobyte', 'megabyte', 'gigabyte']
  const step = Math.min(units.length - 1, Math.floor(Math.log(Math.max(bytes, 1)) / Math.log(1024)))
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit: units[step] ?? 'byte',
    unitDisplay: 'short',
    maximumFractionDigits: step > 1 ? 1 : 0,
  }).format(bytes / 1024 ** step)
}

function knownLocale(locale: string): string {
  try {
    // The only one that answers without looking through every language that the browser has.
    return Intl.PluralRules.supportedLocalesOf(locale)[0] ?? 'en'
  } catch {
    // Not a language tag at all: the site wrote it, and English is the documented fallback.
    return 'en'
  }
}
