import {
  Component,
  type ComponentType,
  createElement,
  type ReactNode,
  useContext,
  useEffect,
  useState,
} from 'react'
import { LaterContext } from './Later.ts'

type Loaded<Props> =
  | { readonly kind: 'loading' | 'failed' }
  | { readonly kind: 'ready'; readonly part: ComponentType<Props> }

/** A component that may not be here yet. */
export type Lazy<Props> = ComponentType<Props> & {
  /** A hook that loads it before it is rendered, with what it has in common with other parts. */
  usePreload(): void
  /** The part alone. */
  preload(): Promise<void>
}

/**
 * A component that is a chunk of its own, loaded when it is rendered for the first time. Until it is there, and when
 * it breaks, `Fallback` stands in its place with the same props, so that a message can still be read.
 * @param Failed stands there when the chunk does not arrive; by default `Fallback` too. The chunk is asked for again
 *   by `retry`, and when another one is rendered.
 */
export function createLazy<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  Fallback: ComponentType<Props>,
  Failed?: ComponentType<Props & { readonly retry: () => void }>,
): Lazy<Props> {
  let state: Loaded<Props> = { kind: 'loading' }
  let loading: Promise<ComponentType<Props>> | null = null

  const start = async (loadLater: () => Promise<void>): Promise<Loaded<Props>> => {
    try {
      loading ??= load()
      const [part] = await Promise.all([loading, loadLater()])
      state = { kind: 'ready', part }
    } catch {
      state = { kind: 'failed' }
      loading = null
    }
    return state
  }

  function LazyPart(props: Props) {
    const loadLater = useContext(LaterContext)
    const [shown, setShown] = useState(state)
    useEffect(() => {
      let gone = false
      void start(loadLater).then((next) => {
        if (!gone) setShown(next)
      })
      return () => {
        gone = true
      }
    }, [loadLater])
    const fallback = createElement(Fallback, props)
    if (shown.kind === 'failed' && Failed !== undefined) {
      return createElement(Failed, { ...props, retry: () => void start(loadLater).then(setShown) })
    }
    if (shown.kind !== 'ready') return fallback
    return <Boundary fallback={fallback}>{createElement(shown.part, props)}</Boundary>
  }

  function usePreload() {
    const loadLater = useContext(LaterContext)
    useEffect(() => void start(loadLater), [loadLater])
  }

  const preload = async () => void (await start(async () => {}))
  return Object.assign(LazyPart, { usePreload, preload })
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
