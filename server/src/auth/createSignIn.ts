import type { AgentAccount, License } from '../domain/license.ts'
import { verifyPassword } from './passwords.ts'

export type SignedIn = { readonly license: License; readonly agent: AgentAccount }

/** Who signs in at the console. */
export interface SignIn {
  /** Null: no such agent, no password, or another one; the caller cannot tell which, nor by the time it took. */
  withPassword(email: string, password: string): Promise<SignedIn | null>
  /** An agent as the configuration has it now. */
  find(licenseId: number, agentId: string): SignedIn | null
}

export function createSignIn(licenses: ReadonlyMap<number, License>): SignIn {
  const byEmail = new Map<string, SignedIn>()
  for (const license of licenses.values()) {
    for (const agent of license.agents) byEmail.set(agent.id.toLowerCase(), { license, agent })
  }

  return {
    async withPassword(email, password) {
      const found = byEmail.get(email.trim().toLowerCase()) ?? null
      const right = await verifyPassword(found?.agent ?? null, password)
      return right ? found : null
    },
    find(licenseId, agentId) {
      const found = byEmail.get(agentId.toLowerCase())
      return found !== undefined && found.license.id === licenseId ? found : null
    },
  }
}
