import type { UserId } from '../../model/ids.ts'
import type { Platform } from '../../platform/ports.ts'
import type { Store } from '../../store/createStore.ts'
import type { AgentApi } from '../translate/agent_v3_0/createAgentApi.ts'
import type { Progress } from './createProgress.ts'

/** What the commands share. */
export type AgentContext = {
  readonly api: AgentApi
  readonly store: Store
  readonly progress: Progress
  readonly clock: Platform['clock']
  readonly ids: Platform['ids']
}

/** Our own id, once the first login has told it. */
export function myId({ store }: Pick<AgentContext, 'store'>): UserId | null {
  return store.getState().session.me?.id ?? null
}
