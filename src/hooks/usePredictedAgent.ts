import { useQuery } from '@tanstack/react-query'
import type { AgentCard } from '../model/greeting.ts'
import { useEngine } from './EngineContext.ts'
import { useOnline } from './useOnline.ts'

/** The agent who would get the chat; null until it is known, or when nobody is free. */
export function usePredictedAgent(): AgentCard | null {
  const engine = useEngine()
  const { data } = useQuery({
    queryKey: ['predictedAgent', engine.group],
    queryFn: () => engine.read.predictedAgent(engine.group),
    enabled: useOnline(),
  })
  return data ?? null
}
