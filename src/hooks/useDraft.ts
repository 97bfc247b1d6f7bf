import { useCallback, useEffect, useState } from 'react'
import { currentChat } from '../store/selectors.ts'
import { useEngine } from './EngineContext.ts'
import { useEngineState } from './useEngineState.ts'

/** What is written and not sent in the visitor's chat; kept across a reload. */
export function useDraft(): readonly [text: string, write: (text: string) => void] {
  const engine = useEngine()
  const chat = useEngineState((state) => {
    const current = currentChat(state)
    return current?.named ? current.id : null
  })
  const [draft, setDraft] = useState(() => ({ engine, chat, text: engine.readDraft(chat) }))
  // What is being written stays when its chat is named; another chat has a draft of its own.
  if (draft.engine !== engine || draft.chat !== chat) {
    setDraft({ engine, chat, text: draft.text === '' ? engine.readDraft(chat) : draft.text })
  }

  useEffect(() => {
    if (draft.engine === engine) engine.keepDraft(draft.chat, draft.text)
  }, [engine, draft])

  const write = useCallback((text: string) => setDraft((known) => ({ ...known, text })), [])
  return [draft.text, write]
}
