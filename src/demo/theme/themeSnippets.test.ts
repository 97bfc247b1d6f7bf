import { describe, expect, it } from 'vitest'
import { type ThemeProperty, themeProperties } from './themeProperties.ts'
import { besideOthers, cssOf, readNumber, readThemeValue, staysInside, tagOf } from './themeSnippets.ts'

const property = (name: string): ThemeProperty => {
  const found = themeProperties.find((candidate) => candidate.name === name)
  if (found === undefined) throw new Error(`${name} is not in the table`)
  return found
}

describe('readNumber', () => {
  it.each([
    ['8', 8],
    [' 8.5 ', 8.5],
    ['-3', 0],
    ['900', 24],
    ['', null],
    ['eight', null],
    ['1e3', null],
    ['0x10', null],
  ])('understands %j as %j', (text, number) => {
    expect(readNumber(text, { least: 0, most: 24 })).toBe(number)
  })
})

describe('readThemeValue', () => {
  it.each([
    ['--parley-radius-bubble', '8', '8px'],
    ['--parley-radius-bubble', '8px', '8px'],
    ['--parley-radius-bubble', '99px', '24px'],
    ['--parley-radius-bubble', '16', null],
    ['--parley-radius-bubble', '2em', null],
    ['--parley-z-index', '10', '10'],
    ['--parley-z-index', '10.4', '10'],
    ['--parley-z-index', '2147480000', null],
    ['--parley-font', ' "Inter", sans-serif ', '"Inter", sans-serif'],
    ['--parley-font', '', null],
    ['--parley-accent', 'oklch(0.5 0.16 160)', 'oklch(0.5 0.16 160)'],
  ])('%s: %j is %j', (name, text, value) => {
    expect(readThemeValue(property(name), text)).toBe(value)
  })
})

describe('staysInside', () => {
  it.each(['none', '0 1px 2px rgb(0 0 0 / 0.2)', '"A; B", serif', 'oklch(from var(--brand) l c h)'])(
    'lets %s through',
    (text) => expect(staysInside(text)).toBe(true),
  )

  it.each([
    'red; color: blue',
    'red } body { display: none',
    '"Inter',
    'rgb(0 0 0',
    ')(',
    'red /*',
    '</style>',
    '\\22',
    'red !important',
    'a'.repeat(301),
  ])('refuses %s', (text) => expect(staysInside(text)).toBe(false))
})

describe('besideOthers', () => {
  it.each([
    ['nothing is set', {}, 20],
    ['the edge has its own', { '--parley-edge': '48px' }, 48],
    ['the edge is at the border', { '--parley-edge': '0px' }, 0],
    ['the edge was kept as nonsense', { '--parley-edge': 'wide' }, 20],
  ])('an offset has the value of the edge as its own: %s', (_, values, px) => {
    expect(besideOthers(property('--parley-offset-x'), values)).toMatchObject({ px })
    expect(besideOthers(property('--parley-radius-chip'), values)).toMatchObject({ px: 6 })
  })
})

describe('the snippets', () => {
  it('have an offset where it is not that of the edge', () => {
    const written = (x: string) => cssOf({ '--parley-edge': '48px', '--parley-offset-x': x })
    expect(written('20px')).toBe('parley-widget {\n  --parley-edge: 48px;\n  --parley-offset-x: 20px;\n}')
    expect(written('48px')).toBe('parley-widget {\n  --parley-edge: 48px;\n}')
  })

  it('hold only what differs from the defaults, in the order of the table', () => {
    const css = cssOf({
      '--parley-accent': '#0a7f5a',
      '--parley-radius-window': '16px',
      '--parley-radius-bubble': '4px',
      '--parley-font': 'red; }',
    })
    expect(css).toBe('parley-widget {\n  --parley-radius-bubble: 4px;\n  --parley-accent: #0a7f5a;\n}')
    expect(cssOf({})).toBe('')
  })

  it('the tag has an attribute for each option that differs', () => {
    const defaults = { color: null, scheme: 'system', position: 'right', layer: 'top' } as const
    const origin = 'https://chat.example.com'
    expect(tagOf(defaults, origin, 1)).toBe(
      '<script async src="https://chat.example.com/widget.js" data-license="1"></script>',
    )
    const all = { color: '#0a7f5a', scheme: 'dark', position: 'left', layer: 'page' } as const
    expect(tagOf(all, origin, 7)).toBe(
      '<script async src="https://chat.example.com/widget.js" data-license="7" data-color="#0a7f5a" data-theme="dark" data-position="left" data-layer="page"></script>',
    )
  })

  it('a value cannot leave its attribute', () => {
    const choices = { color: 'a"&b', scheme: 'system', position: 'right', layer: 'top' } as const
    expect(tagOf(choices, 'https://chat.example.com', 1)).toContain('data-color="a&quot;&amp;b"')
  })
})
