import { useQuery } from '@tanstack/react-query'
import type { GroupStatus } from '../model/group.ts'
import { activeThread, currentChat } from '../store/selectors.ts'
import { useEngine } from './EngineContext.ts'
import { useEngineState } from './useEngineState.ts'
import { useOnline } from './useOnline.ts'

/**
 * Whether somebody of a group can answer; null until it is known. Without `groupId` the group that the active chat is
 * in, else the one of the engine.
 */
export function useGroupStatus(groupId?: number): GroupStatus | null {
  const engine = useEngine()
  useQuery({
    queryKey: ['groupStatuses'],
    queryFn: engine.read.groupStatuses,
    enabled: useOnline(),
  })
  return useEngineState((state) => {
    const chat = currentChat(state)
    const chatGroup = chat && activeThread(chat) ? chat.groupIds[0] : undefined
    return state.groups.statuses[groupId ?? chatGroup ?? engine.group] ?? null
  })
}
