import type { english } from './english.ts'
import type { PluralWord } from './formatWord.ts'

export type TextKey = keyof typeof english

/** One language: every key, a plural where English has one. */
export type Words = { readonly [Key in TextKey]: (typeof english)[Key] extends string ? string : PluralWord }
