import { afterEach, expect, test } from 'vitest'
import { createDynamicRule } from './createDynamicRule.ts'
import { createLaterSheet } from './createLaterSheet.ts'
import { createLauncherSheet } from './createLauncherSheet.ts'
import { createOpeningSheet } from './createOpeningSheet.ts'
import { createThemeSheet } from './createThemeSheet.ts'
import laterCss from './later.css?inline'
import launcherCss from './launcher.css?inline'
import openingCss from './opening.css?inline'
import { defaultAccent } from './tokens.ts'

const hosts: HTMLElement[] = []
afterEach(() => {
  for (const host of hosts.splice(0)) host.remove()
})

function stage(inner: string) {
  const host = document.createElement('div')
  document.body.append(host)
  hosts.push(host)
  const shadow = host.attachShadow({ mode: 'open' })
  const theme = createThemeSheet(window, null)
  shadow.adoptedStyleSheets = [createLauncherSheet(window), theme.sheet, createOpeningSheet(window)]
  shadow.innerHTML = inner
  const element = shadow.firstElementChild
  if (element === null) throw new Error('nothing inside')
  return { host, shadow, theme, element, style: () => getComputedStyle(element) }
}

test('no rem reaches the output, and no colour of Tailwind’s own', () => {
  for (const css of [openingCss, laterCss, launcherCss]) {
    expect(css.length).toBeGreaterThan(1000)
    expect(css).not.toMatch(/\d\s*rem\b/)
    expect(css).not.toContain('--color-')
  }
})

test('the sheet has no @property left, and its defaults are on the host and inside', () => {
  expect(openingCss).not.toContain('@property')
  expect(openingCss).toContain('--tw-border-style')
  const { host, element } = stage('<p class="border"></p>')
  expect(getComputedStyle(host).getPropertyValue('--tw-border-style')).toBe('solid')
  expect(getComputedStyle(element).borderTopStyle).toBe('solid')
})

test('physical sides are used only for what the contract calls left and right', () => {
  const sides = `${openingCss}${laterCss}`.match(/(?:margin|padding|border)-(?:left|right)\b/g) ?? []
  expect(sides).toEqual([])
})

test('the page’s rules of any specificity do not change what is inside', () => {
  const page = document.createElement('style')
  page.textContent = `
    html { font-size: 40px; }
    div#host, div#host:not(#x):not(#y), * { color: red !important; font: 50px serif !important; opacity: 0.1 !important;
      direction: rtl !important; visibility: hidden !important; transform: scale(3) !important; display: none !important;
      text-transform: uppercase !important; letter-spacing: 9px !important; }`
  const { host, style } = stage('<p class="text-body">x</p>')
  host.id = 'host'
  const before = snapshot(style())
  document.head.append(page)
  const after = snapshot(style())
  page.remove()
  expect(after).toEqual(before)
  expect(before).toMatchObject({ fontSize: '15px', visibility: 'visible', direction: 'ltr' })
})

test('[docs] a site’s own custom properties on the element change what is inside', () => {
  const page = document.createElement('style')
  page.textContent = `#host { --parley-size-body: 20px; --parley-radius-field: 3px; --parley-font: monospace;
    --parley-text: rgb(1, 2, 3); }`
  const { host, style } = stage('<p class="text-body rounded-field text-ink">x</p>')
  host.id = 'host'
  document.head.append(page)
  const { fontSize, borderTopLeftRadius, fontFamily, color } = style()
  page.remove()
  expect([fontSize, borderTopLeftRadius, fontFamily, color]).toEqual([
    '20px',
    '3px',
    'monospace',
    'rgb(1, 2, 3)',
  ])
})

function snapshot({
  fontSize,
  fontFamily,
  color,
  visibility,
  direction,
  textTransform,
  letterSpacing,
}: CSSStyleDeclaration) {
  return { fontSize, fontFamily, color, visibility, direction, textTransform, letterSpacing }
}

test('the scheme is the attribute’s, and the colour changes in place', () => {
  const { host, theme, style } = stage('<p class="bg-accent"></p>')
  host.dataset['scheme'] = 'light'
  const blue = style().backgroundColor
  theme.setColor('crimson-is-no-name-of-ours')
  expect(style().backgroundColor).toBe(blue)
  theme.setColor('#0a7a3c')
  expect(style().backgroundColor).not.toBe(blue)
  const surface = getComputedStyle(host).getPropertyValue('--parley-surface')
  host.dataset['scheme'] = 'dark'
  expect(getComputedStyle(host).getPropertyValue('--parley-surface')).not.toBe(surface)
  expect(getComputedStyle(host).colorScheme).toBe('dark')
})

test('a dynamic rule sets, takes away and leaves nothing behind', () => {
  const { shadow, element } = stage('<p class="moving"></p>')
  const sheets = shadow.adoptedStyleSheets.length
  const rule = createDynamicRule(shadow, '.moving')
  rule.set('--parley-keyboard', '120px')
  expect(getComputedStyle(element).getPropertyValue('--parley-keyboard')).toBe('120px')
  rule.set('--parley-keyboard', null)
  expect(getComputedStyle(element).getPropertyValue('--parley-keyboard')).toBe('')
  expect(element.hasAttribute('style')).toBe(false)
  rule.dispose()
  expect(shadow.adoptedStyleSheets).toHaveLength(sheets)
})

test('the launcher has the design’s accent before the window’s sheet is there', () => {
  const { l, c, h } = defaultAccent
  expect(launcherCss).toMatch(
    new RegExp(`--parley-launcher: ?oklch\\((${l}|${l * 100}%) 0?${`${c}`.slice(1)} ${h}\\)`),
  )
})

test('the looks of what comes later are loaded once, and a later window has them from the start', async () => {
  const later = createLaterSheet(window)
  expect(later.sheet.cssRules).toHaveLength(0)
  await Promise.all([later.load(), later.load()])
  const rules = later.sheet.cssRules.length
  expect(rules).toBeGreaterThan(0)
  expect(createLaterSheet(window).sheet.cssRules).toHaveLength(rules)
})

test('a utility that a later sheet has once more does not undo what a narrow screen or a finger wants', () => {
  for (const css of [openingCss, laterCss]) {
    const rules = css.match(/^.*\.(phone|pointer-coarse|forced-colors)\\:.*$/gm) ?? []
    expect(rules.length).toBeGreaterThan(0)
    for (const rule of rules) expect(rule.trim()).toMatch(/^:host /)
  }
})
