import { useQuery } from '@tanstack/react-query'
import type { GroupStatus } from '../model/group.ts'
import { useEngine } from './EngineContext.ts'
import { useEngineState } from './useEngineState.ts'
import { useOnline } from './useOnline.ts'

/** Whether somebody of a group can answer; null until it is known. Without `groupId` the group of the engine. */
export function useGroupStatus(groupId?: number): GroupStatus | null {
  const engine = useEngine()
  const group = groupId ?? engine.group
  useQuery({
    queryKey: ['groupStatuses'],
    queryFn: engine.read.groupStatuses,
    enabled: useOnline(),
  })
  return useEngineState((state) => state.groups.statuses[group] ?? null)
}
