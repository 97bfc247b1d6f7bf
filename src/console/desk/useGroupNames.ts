import { useEffect, useState } from 'react'
import type { Platform } from '../../platform/ports.ts'
import type { AgentSession } from '../session/createAgentSession.ts'
import { fetchGroupNames, type GroupNames } from './fetchGroupNames.ts'

type Needs = {
  readonly session: Pick<AgentSession, 'token'>
  readonly platform: Pick<Platform, 'http'>
  readonly server: string
}

const none: GroupNames = {}

/** The license's groups by name; without them their numbers are shown. */
export function useGroupNames({ session, platform, server }: Needs): GroupNames {
  const [names, setNames] = useState(none)
  const { http } = platform
  useEffect(() => {
    let wanted = true
    void fetchGroupNames({ http, server, token: () => session.token(null) }).then((fetched) => {
      if (wanted && fetched !== null) setNames(fetched)
    })
    return () => {
      wanted = false
    }
  }, [session, http, server])
  return names
}
