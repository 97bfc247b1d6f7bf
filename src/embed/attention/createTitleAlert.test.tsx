import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { createTitleAlert } from './createTitleAlert.ts'

let page: Document
beforeEach(() => {
  page = document.implementation.createHTMLDocument()
})
afterEach(() => page.documentElement.remove())

const title = () => page.querySelector('title')

describe('the title', () => {
  it('is given back to the letter, white space included', () => {
    const written = '  A  shop\n of ours '
    page.head.innerHTML = `<title>${written}</title>`
    const node = title()?.firstChild
    const alert = createTitleAlert(page)
    alert.show('1 unread message')
    expect(page.title).toBe('1 unread message – A shop of ours')
    alert.show('2 unread messages')
    expect(page.title).toBe('2 unread messages – A shop of ours')
    alert.restore()
    expect(title()?.textContent).toBe(written)
    expect(title()?.firstChild).toBe(node)
  })

  it('is left alone where the page has changed it meanwhile', () => {
    page.title = 'Before'
    const alert = createTitleAlert(page)
    alert.show('1 unread message')
    page.title = 'After'
    alert.restore()
    expect(page.title).toBe('After')
    alert.show('2 unread messages')
    expect(page.title).toBe('2 unread messages – After')
    alert.restore()
    expect(page.title).toBe('After')
  })

  it('is not made where there is none', () => {
    title()?.remove()
    const alert = createTitleAlert(page)
    alert.show('1 unread message')
    alert.restore()
    expect(title()).toBeNull()
  })
})
