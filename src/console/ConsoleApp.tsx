import { useEffect } from 'react'
import { useDelayed } from '../components/ui/useDelayed.ts'
import type { Platform } from '../platform/ports.ts'
import { Desk } from './desk/Desk.tsx'
import { useAgentConnection } from './desk/useAgentConnection.ts'
import { useGroupNames } from './desk/useGroupNames.ts'
import { useWatched } from './desk/useWatched.ts'
import type { AgentSession } from './session/createAgentSession.ts'
import { SignIn } from './session/SignIn.tsx'
import { texts } from './texts.ts'

type ConsoleAppProps = {
  readonly session: AgentSession
  readonly platform: Platform
  /** Origin of the server. */
  readonly server: string
}

/** The console: the way in, or the desk. */
export function ConsoleApp({ session, platform, server }: ConsoleAppProps) {
  const state = useWatched(session.state, whole)

  useEffect(() => {
    void session.start()
    return session.close
  }, [session])

  switch (state.kind) {
    case 'checking':
      return <Checking />
    case 'signed_out':
      return <SignIn problem={state.problem} busy={false} onSignIn={session.signIn} />
    case 'signing_in':
      return <SignIn problem={null} busy onSignIn={session.signIn} />
    default:
      return (
        <SignedIn
          key={state.agentId}
          session={session}
          platform={platform}
          server={server}
          restored={state.restored}
        />
      )
  }
}

type SignedInProps = ConsoleAppProps & { readonly restored: boolean }

function SignedIn({ session, platform, server, restored }: SignedInProps) {
  const engine = useAgentConnection({ session, platform, server, restored })
  const groupNames = useGroupNames({ session, platform, server })
  if (engine === null) return <Checking />

  async function signOut() {
    await engine?.logOut()
    await session.signOut()
  }

  return <Desk engine={engine} groupNames={groupNames} onSignOut={() => void signOut()} />
}

function whole<Value>(value: Value): Value {
  return value
}

const patienceMs = 300

function Checking() {
  const patient = useDelayed(patienceMs)
  return (
    <main className="grid min-h-dvh place-items-center bg-sunken">
      <p role="status" className="text-body text-muted">
        {patient && texts.signIn.checking}
      </p>
    </main>
  )
}
