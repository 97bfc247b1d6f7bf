import { expect, test, vi } from 'vitest'
import { ar } from './ar.ts'
import { de } from './de.ts'
import { english } from './english.ts'
import { es } from './es.ts'
import { fr } from './fr.ts'
import { he } from './he.ts'
import { it } from './it.ts'
import { ja } from './ja.ts'
import { ko } from './ko.ts'
import { directionOf, matchLanguage } from './languages.ts'
import { loadTexts } from './loadTexts.ts'
import { nl } from './nl.ts'
import { pl } from './pl.ts'
import { pt } from './pt.ts'
import { tr } from './tr.ts'
import { createTexts } from './translate.ts'
import { zh } from './zh.ts'

test('places are filled, and numbers written as the language writes them', () => {
  expect(createTexts('en', {}, english).t('typing.name', { name: 'Agent Smith' })).toBe(
    'Agent Smith is typing',
  )
  expect(createTexts('de', {}, de).t('composer.left', { count: 16384 })).toBe('Noch 16.384 Bytes')
})

test('the plural form is the language’s own', () => {
  const texts = createTexts('en', {}, english)
  expect(texts.t('messages.new', { count: 1 })).toBe('1 new message')
  expect(texts.t('messages.new', { count: 2 })).toBe('2 new messages')
  const arabic = createTexts('ar', {}, ar)
  const forms = [1, 2, 3, 11, 100].map((count) => arabic.t('launcher.unread', { count }))
  expect(new Set(forms).size).toBe(5)
  expect(forms[1]).toBe('رسالتان غير مقروءتين')
})

test('a site’s own wording wins, with plurals or without', () => {
  const texts = createTexts('en', {
    'prechat.greeting': 'Welcome to our shop.',
    'messages.new': { one: 'one more', other: '{count} more' },
  })
  expect(texts.t('prechat.greeting')).toBe('Welcome to our shop.')
  expect(texts.t('messages.new', { count: 3 })).toBe('3 more')
  expect(texts.t('composer.send')).toBe('Send')
})

test('every language fills the same places as English', () => {
  const places = (word: unknown) => new Set(JSON.stringify(word).match(/\{\w+\}/g) ?? [])
  for (const words of [de, ar, fr, es, pt, it, pl, nl, tr, ja, ko, zh, he]) {
    for (const [key, word] of Object.entries(words)) {
      const ours = Object.entries(english).find(([name]) => name === key)?.[1]
      // A plural may spell its number out; no language may ask for a value that nobody gives.
      for (const place of places(word)) expect([...places(ours), '{count}'], key).toContain(place)
      if (typeof word === 'string') expect(places(word), key).toEqual(places(ours))
    }
  }
})

test('days are called by their distance, and by their year only when it is another one', () => {
  const texts = createTexts('en-GB', {}, english)
  const now = new Date(2026, 4, 12, 0, 30).getTime()
  expect(texts.day(new Date(2026, 4, 12, 0, 1).getTime(), now)).toBe('Today')
  expect(texts.day(new Date(2026, 4, 11, 23, 59).getTime(), now)).toBe('Yesterday')
  expect(texts.day(new Date(2026, 4, 4, 12).getTime(), now)).toBe('Monday 4 May')
  expect(texts.day(new Date(2025, 11, 31, 12).getTime(), now)).toBe('31 December 2025')
})

test('sizes of files are said in a unit that fits', () => {
  const texts = createTexts('en')
  expect(texts.fileSize(0)).toBe('0 byte')
  expect(texts.fileSize(248_320)).toBe('243 kB')
  expect(texts.fileSize(10 * 1024 * 1024)).toBe('10 MB')
})

test('a language that we do not have, or that is none, is answered in English', async () => {
  expect((await loadTexts('fi-FI')).t('composer.send')).toBe('Send')
  expect((await loadTexts('pt-BR')).t('composer.send')).toBe('Enviar')
  expect((await loadTexts('no tag at all!')).t('composer.send')).toBe('Send')
  expect((await loadTexts('de-AT')).t('composer.send')).toBe('Senden')
  expect((await loadTexts('de-AT')).locale).toBe('de-AT')
})

test('locales are matched by their language, and Arabic runs from right to left', () => {
  expect(matchLanguage('DE_ch')).toBe('de')
  expect(matchLanguage('constructor')).toBe('en')
  expect(directionOf(matchLanguage('ar-EG'))).toBe('rtl')
  expect(directionOf('de')).toBe('ltr')
})

test('English has its rest when it was asked for, for a later widget too; a site’s own wording wins there', async () => {
  vi.resetModules()
  const fresh = await import('./translate.ts')
  const texts = fresh.createTexts('en', { 'delivery.sent': 'On its way' })
  expect([texts.t('composer.send'), texts.t('delivery.read')]).toEqual(['Send', ''])
  await texts.loadRest()
  expect([texts.t('composer.send'), texts.t('delivery.read'), texts.t('delivery.sent')]).toEqual([
    'Send',
    'Read',
    'On its way',
  ])
  expect(fresh.createTexts('en').t('delivery.read')).toBe('Read')
})
