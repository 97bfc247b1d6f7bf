import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { createMasking } from './createMasking.ts'

const { mask, maskUnfinished } = createMasking([])

/** The last digit of a card number is the one that makes it pass. */
function withCheckDigit(payload: readonly number[]): string {
  const sum = payload.reduceRight((total, value, index) => {
    const doubled = (payload.length - index) % 2 === 1 ? value * 2 : value
    return total + (doubled > 9 ? doubled - 9 : doubled)
  }, 0)
  return [...payload, (10 - (sum % 10)) % 10].join('')
}

const payloads = fc.array(fc.integer({ min: 0, max: 9 }), { minLength: 12, maxLength: 18 })
const cards = payloads.map(withCheckDigit)
const words = fc.stringMatching(/^[a-zA-Z ,]{0,20}$/)
const separators = fc.constantFrom('', ' ', '-', '  ', '.', '\u00a0', '\u2013')

describe('card numbers', () => {
  it.each([
    ['4111 1111 1111 1111', '**** **** **** ****'],
    ['my card 5555555555554444, thanks', 'my card ****************, thanks'],
    ['3782-822463-10005 (Amex)', '****-******-***** (Amex)'],
    ['6304000000000000000', '*******************'],
    ['4222222222222', '*************'],
    ['two: 4111111111111111 5555555555554444', 'two: **************** ****************'],
    ['12 4111111111111111', '12 ****************'],
    ['4111111111111111 12/27', '**************** 12/27'],
    ['٤١١١ ١١١١ ١١١١ ١١١١', '**** **** **** ****'],
    ['４１１１１１１１１１１１１１１１', '****************'],
    ['4111\n1111\n1111\n1111', '****\n****\n****\n****'],
  ])('%j is %j', (text, masked) => {
    expect(mask(text)).toBe(masked)
  })

  it.each([
    ['one digit off', '4111 1111 1111 1112'],
    ['twelve digits', '411111111111'],
    ['twenty digits', '41111111111111111111'],
    ['a part of a longer number', '00004111111111111111111'],
    ['a telephone number', '+49 30 901820'],
    ['words', 'I ordered two bags on 2026-05-12 for 24.90'],
    ['nothing', ''],
  ])('%s stays: %j', (_what, text) => {
    expect(mask(text)).toBe(text)
  })

  it('any valid number of 13 to 19 digits loses every digit, whatever words stand around it', () => {
    fc.assert(
      fc.property(cards, words, words, (card, before, after) => {
        expect(mask(`${before}:${card}:${after}`)).toBe(`${before}:${'*'.repeat(card.length)}:${after}`)
      }),
    )
  })

  it('however it is grouped', () => {
    fc.assert(
      fc.property(cards, fc.integer({ min: 1, max: 6 }), separators, (card, size, separator) => {
        const grouped = (card.match(new RegExp(`.{1,${size}}`, 'g')) ?? []).join(separator)
        expect(mask(grouped)).not.toMatch(/\d/)
      }),
    )
  })

  it('the length and everything but digits stay, and masking again changes nothing', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'0123456789 -.aé語😀\n') }), (text) => {
        const masked = mask(text)
        expect(masked.length).toBe(text.length)
        expect(masked.replace(/[\d*]/g, '')).toBe(text.replace(/\d/g, ''))
        expect(mask(masked)).toBe(masked)
      }),
    )
  })
})

describe("the site's patterns", () => {
  it('hide what they match, spaces excepted', () => {
    const own = createMasking(['\\bDE\\d{20}\\b', '(?<=pin )\\d{4}'])
    expect(own.mask('IBAN DE12500105170648489890, pin 1234')).toBe(`IBAN ${'*'.repeat(22)}, pin ****`)
    expect(own.maskUnfinished('pin 1234')).toBe('pin ****')
    expect(createMasking(['top secret']).mask('a top secret thing')).toBe('a *** ****** thing')
  })

  it('that match nothing, or cannot be read, do nothing', () => {
    expect(createMasking(['x*', '[']).mask('a 1')).toBe('a 1')
  })
})

describe('a text that is still being written', () => {
  it('shows no more than six digits of what may become a card number', () => {
    expect(maskUnfinished('my card is 4111 11')).toBe('my card is 4111 11')
    expect(maskUnfinished('my card is 4111 111')).toBe('my card is **** ***')
    fc.assert(
      fc.property(cards, fc.integer({ min: 0, max: 19 }), separators, (card, typed, separator) => {
        const shown = maskUnfinished((card.slice(0, typed).match(/.{1,4}/g) ?? []).join(separator))
        expect((shown.match(/\d/g) ?? []).length).toBeLessThanOrEqual(6)
      }),
    )
  })
})
