import { useMemo } from 'react'
import { useAgentState } from '../desk/AgentContext.ts'
import { type ChatListsView, chatLists } from './chatLists.ts'

/** All chats as the three lists show them. */
export function useChatLists(): ChatListsView {
  const chats = useAgentState((state) => state.chats)
  const me = useAgentState((state) => state.session.me)
  return useMemo(() => chatLists(chats, me), [chats, me])
}
