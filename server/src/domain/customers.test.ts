import { describe, expect, test } from 'vitest'
import type { Visit } from './chat.ts'
import {
  applyCustomerChange,
  contactFrom,
  continuesVisit,
  isShown,
  maxSessionFields,
  maxVisitPages,
  mergeSessionFields,
  newCustomer,
  replaceSessionFields,
  withPage,
} from './customers.ts'

const many = (count: number, prefix = 'k') =>
  Array.from({ length: count }, (_, index) => [`${prefix}${index}`, 'v'] as const)

describe('session fields', () => {
  test('merging keeps the place of known keys and puts new ones last', () => {
    expect(
      mergeSessionFields(
        [
          ['a', '1'],
          ['b', '2'],
        ],
        [
          ['c', '3'],
          ['a', '9'],
        ],
      ),
    ).toEqual({
      ok: true,
      value: [
        ['a', '9'],
        ['b', '2'],
        ['c', '3'],
      ],
    })
  })
  test('replacing forgets the rest; of a key given twice the last value counts', () => {
    expect(
      replaceSessionFields([
        ['a', '1'],
        ['a', '2'],
      ]),
    ).toEqual({ ok: true, value: [['a', '2']] })
  })
  test('at most 100 keys: one request alone over it is a fault of the request', () => {
    expect(mergeSessionFields([], many(maxSessionFields)).ok).toBe(true)
    expect(mergeSessionFields([], many(maxSessionFields + 1))).toMatchObject({
      failure: { type: 'validation' },
    })
    expect(replaceSessionFields(many(maxSessionFields + 1))).toMatchObject({
      failure: { type: 'validation' },
    })
  })
  test('over it by growing is a limit reached', () => {
    expect(mergeSessionFields(many(60), many(41, 'other'))).toMatchObject({
      failure: { type: 'customer_session_fields_limit_reached' },
    })
  })
})

test('a change adds to the counts and leaves the rest', () => {
  const before = { ...newCustomer(1, 'lena', 5), name: 'Lena' }
  const after = applyCustomerChange(before, {
    licenseId: 1,
    id: 'lena',
    email: 'l@shop.example',
    add: { chatsCount: 1 },
  })
  expect(after).toMatchObject({
    name: 'Lena',
    email: 'l@shop.example',
    statistics: { chatsCount: 1, threadsCount: 0 },
  })
})

test('name and email answers of a filled form are the customer', () => {
  const form = {
    type: 'filled_form' as const,
    formId: '1',
    fields: [
      { type: 'name' as const, id: '1', label: 'Name', answer: ' Lena ' },
      { type: 'email' as const, id: '2', label: 'E-mail', answer: '' },
      { type: 'question' as const, id: '3', label: 'Why', answer: 'x' },
    ],
  }
  expect(contactFrom([form, { type: 'message', text: 'hi' }])).toEqual({ name: 'Lena' })
})

describe('visits', () => {
  const visit: Visit = {
    id: 1,
    startedAt: 0,
    endedAt: null,
    ip: '',
    userAgent: null,
    referrer: null,
    geolocation: null,
    pages: [],
  }
  const page = { url: 'https://shop.example/', title: 'Shop' }
  test('pages are bounded, the newest stay', () => {
    let long = visit
    for (let at = 0; at < maxVisitPages + 5; at += 1) long = withPage(long, { ...page, url: `/${at}` }, at)
    expect(long.pages).toHaveLength(maxVisitPages)
    expect(long.pages.at(-1)?.url).toBe(`/${maxVisitPages + 4}`)
  })
  test('the page that is shown already is no new view', () => {
    expect(isShown(withPage(visit, page, 1), page)).toBe(true)
    expect(isShown(visit, page)).toBe(false)
    expect(isShown(withPage(visit, page, 1), { ...page, url: '/other' })).toBe(false)
  })
  test.each([
    ['none', null, 10, false],
    ['one that was ended', { ...visit, endedAt: 5 }, 10, false],
    ['one that a dying server left open', visit, 10, true],
    ['one that has grown old', visit, 1000, false],
  ] as const)('a login goes on with %s', (_name, stored, now, expected) => {
    expect(continuesVisit(stored, now, 100)).toBe(expected)
  })
})
