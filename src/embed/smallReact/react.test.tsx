import { userEvent } from '@testing-library/user-event'
import * as real from 'react'
import { createRoot, type Root } from 'react-dom/client'
import { afterEach, describe, expect, it, vi } from 'vitest'
import * as small from './react.ts'

// React's types are the stricter ones; both are used through what the widget uses.
const kinds = [
  ['React', { ...real, createRoot } as typeof real & { createRoot: typeof createRoot }],
  ['the small one', small as unknown as typeof real & { createRoot: typeof createRoot }],
] as const

describe.each(kinds)('what the widget uses of React: %s', (_kind, react) => {
  const { createElement: h } = react
  const roots = new Map<HTMLElement, Root>()

  afterEach(() => {
    for (const [place, root] of roots) {
      root.unmount()
      place.remove()
    }
    roots.clear()
  })

  async function show(content: real.ReactNode) {
    const place = document.createElement('div')
    document.body.append(place)
    const root = react.createRoot(place)
    roots.set(place, root)
    root.render(content)
    await vi.waitFor(() => expect(place.childNodes.length).toBeGreaterThan(0))
    return { place, root, one: (selector: string) => place.querySelector(selector) as HTMLElement }
  }

  it('a memo draws again for another prop, and for a prop more or less, only', async () => {
    const draw = vi.fn(({ text }: { text?: string; more?: number }) => h('p', null, text))
    const Memo = react.memo(draw)
    const steps: readonly [props: { text: string; more?: number }, drawn: number][] = [
      [{ text: 'a' }, 1],
      [{ text: 'a' }, 1],
      [{ text: 'b' }, 2],
      [{ text: 'b', more: Number.NaN }, 3],
      [{ text: 'b', more: Number.NaN }, 3],
      [{ text: 'b' }, 4],
    ]
    const { place, root } = await show(h('div'))
    for (const [step, [props, drawn]] of steps.entries()) {
      root.render(h('div', null, h(Memo, props), step))
      await vi.waitFor(() => expect(place.textContent).toBe(`${props.text}${step}`))
      expect(draw.mock.calls.length).toBe(drawn)
    }
  })

  it('a ref is handed on, and let go', async () => {
    const Inner = react.forwardRef<HTMLButtonElement, { label: string }>(function Inner({ label }, ref) {
      return h('button', { ref, type: 'button' }, label)
    })
    const ref: { current: HTMLButtonElement | null } = { current: null }
    const { one, root } = await show(h(Inner, { label: 'Press', ref }))
    await vi.waitFor(() => expect(ref.current).toBe(one('button')))
    root.render(h(Inner, { label: 'Again', ref }))
    await vi.waitFor(() => expect(one('button').textContent).toBe('Again'))
    expect(ref.current).toBe(one('button'))
    root.render(h('p', null, 'gone'))
    await vi.waitFor(() => expect(ref.current).toBe(null))
  })

  it('an external store is read, heard and left', async () => {
    const listeners = new Set<() => void>()
    let value = 1
    const subscribe = (listener: () => void) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    }
    const draw = vi.fn()
    function Shown({ times }: { times: number }) {
      const now = react.useSyncExternalStore(subscribe, () => value * times)
      // Changes after it was read, before anybody listens.
      react.useLayoutEffect(() => {
        if (value === 1) value = 2
      }, [])
      draw()
      return h('p', null, now)
    }
    const { place, root } = await show(h(Shown, { times: 10 }))
    await vi.waitFor(() => expect([place.textContent, listeners.size]).toEqual(['20', 1]))
    value = 3
    for (const listener of listeners) listener()
    await vi.waitFor(() => expect(place.textContent).toBe('30'))
    draw.mockClear()
    for (const listener of listeners) listener()
    await new Promise((resolve) => setTimeout(resolve, 20))
    expect(draw).not.toHaveBeenCalled()
    root.render(h(Shown, { times: 100 }))
    await vi.waitFor(() => expect(place.textContent).toBe('300'))
    root.render(h('p', null, 'gone'))
    await vi.waitFor(() => expect(listeners.size).toBe(0))
  })

  it('a change is told with every letter, of a choice when it is made', async () => {
    const told = vi.fn()
    const onChange = ({ currentTarget }: { currentTarget: { value: string; checked?: boolean } }) =>
      told(currentTarget.value === 'on' ? currentTarget.checked : currentTarget.value)
    const { one } = await show(
      h(
        'form',
        null,
        h('input', { type: 'text', onChange }),
        h('textarea', { onChange }),
        h('input', { type: 'checkbox', onChange }),
        h('select', { onChange }, h('option', null, 'a'), h('option', null, 'b')),
      ),
    )
    await userEvent.type(one('input'), 'hi')
    await userEvent.type(one('textarea'), 'yo')
    await userEvent.click(one('[type=checkbox]'))
    await userEvent.selectOptions(one('select'), 'b')
    expect(told.mock.calls.flat()).toEqual(['h', 'hi', 'y', 'yo', true, 'b'])
  })

  it('what is given to a field stands in it', async () => {
    function Field() {
      const [text, setText] = react.useState('first')
      return h(
        'form',
        null,
        h('textarea', {
          value: text,
          onChange: ({ currentTarget }: real.ChangeEvent<HTMLTextAreaElement>) =>
            setText(currentTarget.value),
        }),
        h('button', { type: 'button', onClick: () => setText('') }, 'Empty'),
      )
    }
    const { one } = await show(h(Field))
    const field = one('textarea') as HTMLTextAreaElement
    expect(field.value).toBe('first')
    await userEvent.type(field, '!')
    await vi.waitFor(() => expect(field.value).toBe('first!'))
    await userEvent.click(one('button'))
    await vi.waitFor(() => expect(field.value).toBe(''))
  })

  it('focus and blur rise, and events have what the browser gave', async () => {
    const told: string[] = []
    const { one } = await show(
      h(
        'div',
        { onFocus: () => told.push('focus'), onBlur: () => told.push('blur') },
        h(
          'button',
          { type: 'button', onClick: ({ nativeEvent }) => told.push(nativeEvent.constructor.name) },
          'x',
        ),
      ),
    )
    one('button').focus()
    one('button').click()
    one('button').blur()
    expect(told).toEqual(['focus', 'PointerEvent', 'blur'])
  })

  it('attributes are the browser’s', async () => {
    const { one } = await show(
      h(
        'div',
        { className: 'box', 'aria-busy': false, hidden: false, tabIndex: -1 },
        h(
          'svg',
          {
            className: 'icon',
            viewBox: '0 0 4 4',
            strokeWidth: 2,
            strokeLinecap: 'round',
            strokeLinejoin: 'round',
          },
          h('path', { d: 'M0 0' }),
        ),
        h('label', { htmlFor: 'field' }, 'x'),
        h('input', {
          id: 'field',
          readOnly: true,
          maxLength: 3,
          autoComplete: 'name',
          inputMode: 'email',
          value: '',
        }),
      ),
    )
    const attributes = (selector: string) =>
      Object.fromEntries([...one(selector).attributes].map(({ name, value }) => [name, value]))
    expect(attributes('.box')).toEqual({ class: 'box', 'aria-busy': 'false', tabindex: '-1' })
    expect(attributes('svg')).toEqual({
      class: 'icon',
      viewBox: '0 0 4 4',
      'stroke-width': '2',
      'stroke-linecap': 'round',
      'stroke-linejoin': 'round',
    })
    expect(attributes('label')).toEqual({ for: 'field' })
    expect(attributes('input')).toMatchObject({
      readonly: '',
      maxlength: '3',
      autocomplete: 'name',
      inputmode: 'email',
    })
  })

  it('what breaks stays inside its boundary', async () => {
    class Boundary extends react.Component<{ children: real.ReactNode }, { broken: boolean }> {
      override state = { broken: false }
      static getDerivedStateFromError() {
        return { broken: true }
      }
      override render() {
        return this.state.broken ? h('p', null, 'broken') : this.props.children
      }
    }
    const quiet = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const Bad = () => {
      throw new Error('no')
    }
    const { place } = await show(h(Boundary, null, h(Bad as () => null)))
    await vi.waitFor(() => expect(place.textContent).toBe('broken'))
    quiet.mockRestore()
  })
})
