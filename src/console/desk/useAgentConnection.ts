import { useEffect, useState } from 'react'
import type { AgentEngine } from '../../engine/agent/AgentEngine.ts'
import { createAgentEngine } from '../../engine/createAgentEngine.ts'
import type { Platform } from '../../platform/ports.ts'
import type { AgentSession } from '../session/createAgentSession.ts'

type AgentConnectionOptions = {
  readonly session: AgentSession
  readonly platform: Platform
  readonly server: string
  /** Whether the session was there before this page, and with it a routing status to restore. */
  readonly restored: boolean
}

/** Ties an engine to the life of a component, from its first effect to its end. */
export function useAgentConnection({
  session,
  platform,
  server,
  restored,
}: AgentConnectionOptions): AgentEngine | null {
  const [engine, setEngine] = useState<AgentEngine | null>(null)
  useEffect(() => {
    const made = createAgentEngine({
      platform,
      server,
      tokens: session,
      restoreStatus: restored,
      timezone: Intl.DateTimeFormat().resolvedOptions().timeZone,
    })
    made.connect()
    setEngine(made)
    return () => {
      made.close()
      setEngine(null)
    }
  }, [session, platform, server, restored])
  return engine
}
