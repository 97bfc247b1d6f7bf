import { describe, expect, it } from 'vitest'
import { changeOptions } from './changeOptions.ts'
import {
  element,
  emitted,
  identityKey,
  launcher,
  open,
  parse,
  startFresh,
  windowKey,
} from './testing/createWidgetBed.ts'

startFresh()

describe('on the page', () => {
  it('lies in the top layer, unless the page keeps it out', () => {
    const first = open()
    expect(element()?.matches(':popover-open')).toBe(true)
    first.widget.close()
    open({ layer: 'page' })
    expect(element()?.hasAttribute('popover')).toBe(false)
  })

  it('comes back by itself when the page replaces its body', async () => {
    open()
    const before = document.body
    const next = document.createElement('body')
    document.documentElement.replaceChild(next, before)
    await Promise.resolve()
    expect(element()?.parentElement).toBe(next)
    expect(element()?.matches(':popover-open')).toBe(true)
    document.documentElement.replaceChild(before, next)
    await Promise.resolve()
    expect(element()?.parentElement).toBe(before)
  })

  it('gives up where the page removes it again and again', async () => {
    open()
    for (let removed = 0; removed < 2_000; removed += 1) {
      element()?.remove()
      await Promise.resolve()
    }
    expect(element()).toBeNull()
  })

  it('changes its looks while it stands', () => {
    const { widget } = open({ locale: 'en' })
    const before = element()
    const next = {
      locale: 'ar',
      theme: 'dark',
      color: 'rgb(200, 0, 0)',
      position: 'left',
      offset: { x: 40, y: 12 },
    }
    changeOptions(widget, parse(next))
    expect(element()).toBe(before)
    expect(element()?.getAttribute('lang')).toBe('ar')
    expect(element()?.getAttribute('dir')).toBe('rtl')
    expect(element()?.getAttribute('data-scheme')).toBe('dark')
    const button = launcher()
    const { left, bottom, backgroundColor, color } = getComputedStyle(button ?? document.body)
    expect([left, bottom, backgroundColor]).toEqual(['40px', '12px', 'rgb(200, 0, 0)'])
    expect(color).toBe('oklch(1 0 0)')
  })

  it('holds inline widgets open where the container is', async () => {
    const container = document.createElement('section')
    container.id = 'chat'
    document.body.append(container)
    const { starts, arrive } = open({ container: '#chat' })
    await arrive()
    expect(element()?.parentElement).toBe(container)
    expect(starts[0]).toMatchObject({ visibility: 'maximized', cause: 'site' })
    container.remove()
  })

  it('close leaves nothing behind', async () => {
    const { widget, told, arrive } = open()
    launcher()?.click()
    await arrive()
    widget.close()
    await Promise.resolve()
    expect(element()).toBeNull()
    expect(told).toContain('close')
    expect(document.adoptedStyleSheets).toEqual([])
  })
})

describe('what the page is told', () => {
  it('availability comes from the settings until the server has said more', async () => {
    const { widget, settle, arrive } = open({ connect: 'load' })
    expect(widget.outside().state).toEqual({ availability: 'online', visibility: 'minimized' })
    await arrive()
    settle({ available: false, phase: 'active' })
    expect(widget.outside().state.availability).toBe('offline')
    expect(emitted).toEqual([
      'customer_status_changed {"status":"chatting"}',
      'availability_changed {"availability":"offline"}',
    ])
  })

  it('what the page says of its visitor reaches the chat, also before there is one', async () => {
    const { widget, told, arrive } = open({ customer: { name: 'Ada' } })
    widget.updateCustomer({ email: 'ada@example.com', fields: { plan: 'gold' } })
    expect(widget.outside().customer_data).toMatchObject({
      name: 'Ada',
      email: 'ada@example.com',
      sessionVariables: { plan: 'gold' },
    })
    widget.setVisibility('maximized')
    await arrive()
    expect(widget.shell.options.customer).toEqual({
      name: 'Ada',
      email: 'ada@example.com',
      fields: { plan: 'gold' },
    })
    widget.updateCustomer({ fields: { cart: '3' } }, true)
    expect(told).toContain('customer {"fields":{"cart":"3"}}')
    expect(widget.outside().customer_data.sessionVariables).toEqual({ cart: '3' })
  })
})

it('consent that is withdrawn wipes what is kept, also before the window’s side is there', async () => {
  localStorage.setItem(identityKey, '{}')
  sessionStorage.setItem(windowKey, 'minimized')
  localStorage.setItem('of the site', '1')
  const { widget, told, arrive } = open()
  widget.remember(false)
  expect([...Object.keys(localStorage), ...Object.keys(sessionStorage)]).toEqual(['of the site'])
  expect(widget.shell.options.storage).toBe('none')
  expect(widget.outside().customer_data.isReturning).toBe(false)
  await arrive()
  widget.remember(true)
  expect(widget.shell.options.storage).toBe('local')
  widget.remember(null)
  expect(widget.shell.options.storage).toBe('local')
  expect(told).toEqual(['forgotten false', 'forgotten true'])
  localStorage.clear()
})

it('consent that is given connects a visitor who was kept before', async () => {
  localStorage.setItem(identityKey, '{}')
  const { widget, starts, arrive } = open({ storage: 'none' })
  await arrive()
  expect(starts).toEqual([])
  widget.remember(true)
  await arrive()
  expect(starts).toMatchObject([{ connect: true, cause: 'site' }])
  localStorage.clear()
})
