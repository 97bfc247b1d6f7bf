import { useEffect } from 'react'
import type { ChatId } from '../../model/ids.ts'
import { useAgentEngine } from './AgentContext.ts'

/** Tells the engine which chat is in front. */
export function useOpenChat(chat: ChatId | null): void {
  const engine = useAgentEngine()
  useEffect(() => engine.openChat(chat), [engine, chat])
}
