import { afterEach, expect, it } from 'vitest'
import { createFrame, type Frame } from '../createFrame.ts'
import { parseOptions } from '../options.ts'
import { settings } from '../testing/createWidgetBed.ts'
import { keepThroughReturns } from './keepThroughReturns.ts'

let frame: Frame | null = null
let end = new AbortController()

afterEach(() => {
  end.abort()
  end = new AbortController()
  frame?.element.remove()
})

/** A widget with a list that scrolls and a field, on a page that is about to replace its body. */
function open() {
  const options = parseOptions({ layer: 'page' }, 1)
  const standing = createFrame(() => ({ options, settings, language: settings.language }), end.signal)
  standing.show()
  frame = standing
  keepThroughReturns(standing)
  const list = document.createElement('div')
  const sheet = new CSSStyleSheet()
  sheet.replaceSync('div { height: 100px; overflow: auto; scroll-behavior: smooth } p { height: 900px }')
  standing.shadow.adoptedStyleSheets.push(sheet)
  list.append(document.createElement('p'))
  const field = document.createElement('textarea')
  standing.shadow.append(list, field)
  return { frame: standing, list, field }
}

/** What Turbo and its kind do, with what the new page has on it. */
async function replaceBody(...content: readonly Node[]) {
  const before = document.body
  const body = document.createElement('body')
  body.append(...content)
  before.replaceWith(body)
  // The way back is one microtask, the rest another.
  await Promise.resolve()
  await Promise.resolve()
}

it('[returns] what was scrolled stays scrolled, at once', async () => {
  const { list } = open()
  const scrolled = new Promise((resolve) => list.addEventListener('scroll', resolve, { once: true }))
  list.scrollTo({ top: 300, behavior: 'instant' })
  await scrolled
  await replaceBody()
  expect(list.isConnected).toBe(true)
  expect(list.scrollTop).toBe(300)
})

it('[returns] whoever is writing goes on writing, at the same place', async () => {
  const { frame, field } = open()
  field.focus()
  field.value = 'Not finished'
  field.setSelectionRange(3, 3)
  await replaceBody()
  expect(frame.shadow.activeElement).toBe(field)
  expect(field.selectionStart).toBe(3)
})

it('[returns] a focus that is elsewhere is not taken', async () => {
  const { field } = open()
  field.focus()
  const search = document.createElement('input')
  document.body.append(search)
  search.focus()
  await replaceBody(search)
  expect(document.activeElement).toBe(document.body)
})

it('[returns] a copy that the host has made of the element is not a second widget', async () => {
  const { frame } = open()
  const copy = document.body.cloneNode(true)
  await replaceBody(...copy.childNodes)
  expect([...document.querySelectorAll('parley-widget')]).toEqual([frame.element])
})
