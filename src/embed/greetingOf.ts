import type { GreetingName } from './widgetEvents.ts'

type Said = { readonly id: string; readonly threadId: string; readonly authorId: string | null }
type Started = {
  readonly id: string
  readonly properties: { readonly [namespace: string]: { readonly [name: string]: unknown } }
}

/**
 * The greeting that a message is; undefined for any other. A thread that was started from a greeting is marked with
 * it, and the first thing that somebody says in it is the greeting. Source: spec/behaviour.md, 13.4.
 */
export function greetingOf(
  event: Said,
  chunks: readonly { readonly events: readonly Said[] }[],
  threads: readonly Started[] | undefined,
): GreetingName | undefined {
  const marks = threads?.find(({ id }) => id === event.threadId)?.properties['lc2']
  const { greeting_id: id, greeting_unique_id: uniqueId } = marks ?? {}
  if (typeof id !== 'number' || typeof uniqueId !== 'string') return undefined
  const said = chunks.flatMap(({ events }) => events)
  const first = said.find(({ threadId, authorId }) => threadId === event.threadId && authorId !== null)
  return first?.id === event.id ? { id, uniqueId } : undefined
}
