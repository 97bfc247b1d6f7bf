import { Component, type ComponentType, type ReactNode, useEffect, useState } from 'react'

type Loaded<Props> =
  | { readonly kind: 'loading' }
  | { readonly kind: 'ready'; readonly Part: ComponentType<Props> }

/**
 * A component that is a chunk of its own, loaded when it is rendered for the first time. Until it is there, and when
 * it does not arrive or breaks, `Fallback` stands in its place with the same props, so that a message can still be
 * read. The chunk is asked for again when another one is rendered after it did not arrive.
 */
export function createLazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Fallback: ComponentType<Props>,
): ComponentType<Props> {
  let state: Loaded<Props> = { kind: 'loading' }
  let loading: Promise<void> | null = null

  const start = (): Promise<void> => {
    loading ??= load().then(
      (Part) => {
        state = { kind: 'ready', Part }
      },
      () => {
        loading = null
      },
    )
    return loading
  }

  return function Lazy(props: Props) {
    const [shown, setShown] = useState(state)
    useEffect(() => {
      let gone = false
      void start().then(() => {
        if (!gone) setShown(state)
      })
      return () => {
        gone = true
      }
    }, [])
    const fallback = <Fallback {...props} />
    if (shown.kind === 'loading') return fallback
    return (
      <Boundary fallback={fallback}>
        <shown.Part {...props} />
      </Boundary>
    )
  }
}

type BoundaryProps = { readonly fallback: ReactNode; readonly children: ReactNode }

/** One broken part must not take the conversation with it. */
class Boundary extends Component<BoundaryProps, { readonly broken: boolean }> {
  override state = { broken: false }

  static getDerivedStateFromError() {
    return { broken: true }
  }

  override render() {
    return this.state.broken ? this.props.fallback : this.props.children
  }
}
