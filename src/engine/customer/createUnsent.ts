import { type CustomId, customId } from '../../model/ids.ts'
import type { KeyValueStorage } from '../../platform/ports.ts'
import { writeJson } from '../../platform/writeJson.ts'
import type { Store } from '../../store/createStore.ts'
import { currentChat } from '../../store/selectors.ts'

/**
 * Writes down what the visitor has said and the server has not accepted, so that the next page of the same tab says it,
 * under the same names: nothing is lost when a page is left too early, and nothing is said twice.
 */
export interface Unsent {
  /** The visitor has interacted: from here on it may be written down. */
  keep(): void
  /** From here on nothing is written down. */
  stop(): void
}

type UnsentText = readonly [id: CustomId, text: string]

export type UnsentNeeds = {
  readonly session: KeyValueStorage
  /** Where it stands in the session's storage. */
  readonly key: string
  readonly store: Store
  /** Says what an earlier page has left, when this is made. */
  readonly send: (id: CustomId, text: string) => void
}

export function createUnsent({ session, key, store, send }: UnsentNeeds): Unsent {
  let mayKeep = false

  const write = () => {
    const texts = sending(store)
    if (texts.length === 0) session.remove(key)
    else if (mayKeep) session.set(key, writeJson(texts))
  }

  // Whether the server has them already is known after the login; it does not take the same name twice.
  for (const [id, text] of readTexts(session.get(key))) send(id, text)
  const stop = store.subscribe((state, before) => {
    if (currentChat(state)?.pending !== currentChat(before)?.pending) write()
  })

  return {
    stop,
    keep: () => {
      mayKeep = true
      write()
    },
  }
}

/** Texts only: files are on the server by then, and forms keep their answers themselves. */
function sending(store: Store): readonly UnsentText[] {
  const pending = currentChat(store.getState())?.pending ?? []
  return pending.flatMap(({ customId, content, delivery }) =>
    delivery.kind === 'sending' && content.type === 'message' && content.postback === null
      ? [[customId, content.text] as const]
      : [],
  )
}

/** Anybody may have written there. */
function readTexts(text: string | null): readonly UnsentText[] {
  try {
    const values: unknown = JSON.parse(text ?? '[]')
    return Array.isArray(values) ? values.flatMap(readOne) : []
  } catch {
    return []
  }
}

function readOne(value: unknown): readonly UnsentText[] {
  const [id, text]: readonly unknown[] = Array.isArray(value) ? value : []
  return typeof id === 'string' && typeof text === 'string' ? [[customId(id), text]] : []
}
