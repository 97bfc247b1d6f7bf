import { describe, expect, it, vi } from 'vitest'
import { parseOptions } from './options.ts'
import { readRawOptions } from './readRawOptions.ts'

function parse(raw: Record<string, unknown>) {
  const warn = vi.spyOn(console, 'warn').mockReturnValue(undefined)
  const options = parseOptions(raw, 1)
  const warnings = warn.mock.calls.map(([line]) => String(line))
  warn.mockRestore()
  return { options, warnings }
}

describe('script tag options', () => {
  it('have their defaults', () => {
    expect(parse({})).toEqual({
      options: {
        license: 1,
        group: 0,
        server: null,
        locale: null,
        theme: null,
        color: null,
        position: null,
        offset: null,
        container: null,
        layer: 'top',
        connect: 'auto',
        storage: 'local',
        customer: {},
        identity: null,
        customIdentityProvider: null,
        sneakPeek: true,
        apiVersion: '3.2',
        asyncInit: false,
      },
      warnings: [],
    })
  })

  it('are read from the text of attributes', () => {
    const { options, warnings } = parse({
      group: '3',
      server: 'https://chat.example.com/widget.js',
      locale: 'pt-br',
      theme: 'dark',
      position: 'left',
      offset: '{"x": 24, "y": 8}',
      container: '#chat',
      layer: 'page',
      connect: 'load',
      storage: 'none',
      customer: '{"name": "Ada", "fields": {"plan": "gold"}}',
      sneakPeek: 'false',
      apiVersion: '3.1',
      asyncInit: '',
    })
    expect(warnings).toEqual([])
    expect(options).toMatchObject({
      group: 3,
      server: 'https://chat.example.com',
      locale: 'pt-BR',
      theme: 'dark',
      position: 'left',
      offset: { x: 24, y: 8 },
      container: '#chat',
      layer: 'page',
      connect: 'load',
      storage: 'none',
      customer: { name: 'Ada', fields: { plan: 'gold' } },
      sneakPeek: false,
      apiVersion: '3.1',
      asyncInit: true,
    })
  })

  it('are read from JavaScript values', () => {
    const identity = () => 'jwt'
    const { options } = parse({
      group: 2,
      sneakPeek: false,
      customer: { email: 'ada@example.com' },
      identity,
    })
    expect(options).toMatchObject({
      group: 2,
      sneakPeek: false,
      customer: { email: 'ada@example.com' },
      identity,
    })
  })

  it.each([
    ['group', '-1'],
    ['group', '1.5'],
    ['group', ''],
    ['group', true],
    ['server', 'chat.example.com'],
    ['server', 'javascript:alert(1)'],
    ['server', 'httpx://chat.example.com'],
    ['locale', 'not a language'],
    ['theme', 'blue'],
    ['position', 'top'],
    ['offset', '12'],
    ['offset', '{"x": "12px"}'],
    ['container', ''],
    ['layer', 'front'],
    ['connect', 'now'],
    ['storage', 'cookie'],
    ['customer', 'Ada'],
    ['customer', '{"name": 1}'],
    ['customer', '{"fields": {"age": 36}}'],
    ['customer', { fields: 'plan' }],
    ['customer', () => ({ name: 'Ada' })],
    ['customer', { fields: '{"plan": "gold"}' }],
    ['identity', 'a token'],
    ['customIdentityProvider', {}],
    ['sneakPeek', 'no'],
    ['sneakPeek', []],
    ['sneakPeek', Symbol('yes')],
    ['apiVersion', '4.0'],
    ['asyncInit', 'maybe'],
  ])('a wrong %s (%s) is warned about once, by its key, and the default holds', (key, value) => {
    const { options, warnings } = parse({ [key]: value })
    expect(options).toEqual(parse({}).options)
    expect(warnings).toHaveLength(1)
    expect(warnings[0]).toContain(`"${key}"`)
  })

  it('come from the attributes, else window.__parley, else LiveChat’s window.__lc', () => {
    const host = {
      __parley: { group: 2, locale: 'de' },
      __lc: { license: 9, group: 1, asyncInit: true },
    }
    expect(readRawOptions(host, null)).toEqual({ license: 9, group: 2, locale: 'de', asyncInit: true })
  })
})
