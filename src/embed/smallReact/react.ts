import {
  Component,
  type ComponentChildren,
  type ComponentType,
  createElement,
  Fragment,
  type FunctionComponent,
  options,
  type Ref,
  render,
  type VNode,
} from 'preact'
import { useEffect, useLayoutEffect, useReducer, useRef } from 'preact/hooks'
import { nativeName } from './nativeName.ts'

/**
 * What the widget uses of React, on Preact's core, in a quarter of the size of `preact/compat`: the script-tag build
 * puts this in React's place. Whoever uses more of React adds it here; the build fails at a name that is missing, and
 * `react.test.tsx` holds this and React to the same behaviour.
 */
export { Component, createContext, createElement, Fragment } from 'preact'
export {
  useCallback,
  useContext,
  useDebugValue,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useReducer,
  useRef,
  useState,
} from 'preact/hooks'

export { Fragment as StrictMode }

type Root = { render(children: ComponentChildren): void; unmount(): void }

export function createRoot(container: Element): Root {
  return {
    render: (children) => render(children, container),
    unmount: () => render(null, container),
  }
}

/** Draws again only when a prop is another one. */
export function memo<Props extends object>(type: ComponentType<Props>): ComponentType<Props> {
  return class Memo extends Component<Props> {
    override shouldComponentUpdate(next: Readonly<Props>): boolean {
      return differs(this.props, next)
    }

    override render(): ComponentChildren {
      return createElement(type, this.props)
    }
  }
}

function differs(before: object, after: object): boolean {
  for (const name in before) if (!(name in after)) return true
  for (const name in after) if (!Object.is(Reflect.get(before, name), Reflect.get(after, name))) return true
  return false
}

const forwarding = new WeakSet<object>()

/** Gives the ref to the component, as Preact gives it everything but that. */
export function forwardRef<Instance, Props extends object>(
  draw: (props: Props, ref: Ref<Instance>) => ComponentChildren,
): FunctionComponent<Props> {
  const component: FunctionComponent<Props & { readonly forwarded?: Ref<Instance> }> = (props) =>
    draw(props, props.forwarded ?? null)
  forwarding.add(component)
  return component
}

/** Draws again when what the store says is another value. */
export function useSyncExternalStore<Value>(
  subscribe: (listener: () => void) => () => void,
  getSnapshot: () => Value,
): Value {
  const value = getSnapshot()
  const [, redraw] = useReducer<number, void>((times) => times + 1, 0)
  const drawn = useRef({ value, getSnapshot })
  const check = useRef(() => {
    const { value: before, getSnapshot: now } = drawn.current
    if (!Object.is(before, now())) redraw()
  }).current
  useLayoutEffect(() => {
    drawn.current = { value, getSnapshot }
    check()
  }, [value, getSnapshot, check])
  useEffect(() => {
    // It may have changed before anybody listened.
    check()
    return subscribe(check)
  }, [subscribe, check])
  return value
}

options.vnode = (vnode: VNode) => {
  const { type } = vnode
  if (typeof type === 'string') {
    vnode.props = withNativeNames(type, vnode.props)
  } else if (vnode.ref !== null && forwarding.has(type)) {
    vnode.props = Object.assign({}, vnode.props, { forwarded: vnode.ref })
    vnode.ref = null
  }
}

/** Most elements have no prop that is called otherwise, and keep what they have. */
function withNativeNames(type: string, props: VNode['props']): VNode['props'] {
  const kind = Reflect.get(props, 'type')
  for (const name in props) {
    if (nativeName(type, name, kind) === name) continue
    return Object.assign(
      {},
      ...Object.entries(props).map(([other, value]) => ({ [nativeName(type, other, kind)]: value })),
    )
  }
  return props
}

options.event = (event) => Object.assign(event, { nativeEvent: event })
