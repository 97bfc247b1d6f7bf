import type { en } from './en.ts'
import type { PluralWord } from './formatWord.ts'

export type TextKey = keyof typeof en

/** One language: every key, a plural where English has one. */
export type Words = { readonly [Key in TextKey]: (typeof en)[Key] extends string ? string : PluralWord }
