import type { Thread } from '../model/chat.ts'
import type { ThreadId } from '../model/ids.ts'

/**
 * Merges threads by id, oldest first. A closed thread never opens again, and only the last can be active, so that
 * an older page or a repeated push cannot bring a thread back to life.
 */
export function mergeThreads(known: readonly Thread[], incoming: readonly Thread[]): readonly Thread[] {
  if (incoming.length === 0) return known
  const byId = new Map(known.map((thread) => [thread.id, thread]))
  for (const thread of incoming) {
    const before = byId.get(thread.id)
    byId.set(thread.id, before?.active === false ? { ...thread, active: false } : thread)
  }
  const sorted = [...byId.values()].sort((left, right) => left.position - right.position)
  return sorted.map((thread, index) =>
    thread.active && index < sorted.length - 1 ? { ...thread, active: false } : thread,
  )
}

/** Marks a thread as closed. */
export function closeThread(threads: readonly Thread[], id: ThreadId): readonly Thread[] {
  return changeThread(threads, id, (thread) => (thread.active ? { ...thread, active: false } : thread))
}

/** Alters one thread; the same list when nothing came of it. */
export function changeThread(
  threads: readonly Thread[],
  id: ThreadId,
  alter: (thread: Thread) => Thread,
): readonly Thread[] {
  const before = threads.find((thread) => thread.id === id)
  if (before === undefined) return threads
  const after = alter(before)
  return after === before ? threads : threads.map((thread) => (thread === before ? after : thread))
}

/** A thread has a tag once or not at all. */
export function withTag(thread: Thread, tag: string, on: boolean): Thread {
  if (thread.tags.includes(tag) === on) return thread
  return { ...thread, tags: on ? [...thread.tags, tag] : thread.tags.filter((known) => known !== tag) }
}
