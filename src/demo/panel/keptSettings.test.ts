import { expect, it } from 'vitest'
import { type DemoSettings, initialSettings } from './demoSettings.ts'
import { readSettings } from './keptSettings.ts'

it('settings come back as they were kept', () => {
  const settings: DemoSettings = {
    color: '#0a7f5a',
    scheme: 'dark',
    locale: 'ar',
    direction: 'rtl',
    position: 'left',
    group: 1,
    layer: 'page',
    properties: { '--parley-radius-bubble': '4px', '--parley-accent': 'teal' },
  }
  expect(readSettings(JSON.stringify(settings))).toEqual(settings)
})

it.each([
  null,
  '',
  'null',
  '7',
  '{',
  '[]',
  '{"scheme":"sepia","position":3,"group":9,"layer":null,"properties":"red"}',
  '{"color":"red;}","properties":{"--parley-font":"a}","--other":"1px","--parley-edge":{}}}',
])('what is not understood is as in the beginning: %s', (text) => {
  expect(readSettings(text)).toEqual(initialSettings)
})
