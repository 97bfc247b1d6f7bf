/** Hides what is nobody's business before it leaves the page. */
export interface Masking {
  /** The text with card numbers and the site's patterns replaced by `*`; the same text where there is nothing. */
  mask(text: string): string
  /** For a text that is still being written: also hides numbers that may become one of a card. */
  maskUnfinished(text: string): string
}

/** Digits as people type them: Latin, Arabic, Persian, full width. The low half of each code point is its value. */
const digit = '[0-9\u0660-\u0669\u06f0-\u06f9\uff10-\uff19]'
/** Groups of digits that stand together as one number may: up to two spaces, dots or dashes between them. */
const numbers = new RegExp(`${digit}+(?:[\\s.\\-\u2010-\u2015]{1,2}${digit}+)*`, 'g')
const groups = new RegExp(`${digit}+`, 'g')
const digits = new RegExp(digit, 'g')

/** Lengths of card numbers. Source: ISO/IEC 7812. */
const minCardDigits = 13
const maxCardDigits = 19
/** The first digits name the bank alone; with more of them, what is being typed may be guessed. */
const maxOpenDigits = 6

/**
 * @param patterns the license's own, as regular expressions; one that this browser cannot read is left out
 */
export function createMasking(patterns: readonly string[]): Masking {
  const own = patterns.flatMap((pattern) => compile(pattern) ?? [])
  const maskOwn = (text: string) =>
    own.reduce((masked, pattern) => masked.replace(pattern, (found) => found.replace(/\S/g, '*')), text)

  return {
    mask: (text) => maskOwn(text.replace(numbers, maskCards)),
    maskUnfinished: (text) =>
      maskOwn(
        text.replace(numbers, (number) => (countDigits(number) > maxOpenDigits ? hide(number) : number)),
      ),
  }
}

/** A card number begins and ends where a group of digits does; other numbers may stand right beside it. */
function maskCards(number: string): string {
  if (countDigits(number) < minCardDigits) return number
  const parts = [...number.matchAll(groups)].map(({ 0: text, index }) => ({
    start: index,
    end: index + text.length,
    values: [...text].map(digitValue),
  }))
  let masked = number
  parts.forEach(({ start }, first) => {
    const values: number[] = []
    for (const part of parts.slice(first)) {
      values.push(...part.values)
      if (values.length > maxCardDigits) return
      if (values.length < minCardDigits || !passesLuhn(values)) continue
      masked = masked.slice(0, start) + hide(number.slice(start, part.end)) + masked.slice(part.end)
    }
  })
  return masked
}

/** The check digit. Source: ISO/IEC 7812-1, annex B. */
function passesLuhn(values: readonly number[]): boolean {
  const sum = values.reduceRight((total, value, index) => {
    const doubled = (values.length - index) % 2 === 0 ? value * 2 : value
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return sum % 10 === 0
}

const digitValue = (character: string): number => character.charCodeAt(0) & 0xf
const countDigits = (text: string): number => text.match(digits)?.length ?? 0
const hide = (text: string): string => text.replace(digits, '*')

function compile(pattern: string): RegExp | null {
  try {
    return new RegExp(pattern, 'g')
  } catch {
    return null
  }
}
