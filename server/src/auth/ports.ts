import type { License } from '../domain/license.ts'
import type { Result } from '../domain/result.ts'

export type TokenFault = 'invalid' | 'expired'

type CustomerGrant = {
  readonly licenseId: number
  readonly customerId: string
  /** ms since the epoch, UTC */
  readonly expiresAt: number
}

type AgentGrant = {
  readonly licenseId: number
  readonly agentId: string
  readonly scopes: ReadonlySet<string>
  /** ms since the epoch, UTC */
  readonly expiresAt: number
  /** The console's session that it was granted to; null: none. */
  readonly sessionId: string | null
}

/** Tokens and identities, as peers and HTTP routes need them. */
export interface Auth {
  /** A leading `Bearer ` is dropped. A token of the wrong kind is `invalid`. Source: spec/auth.md section 1. */
  verifyCustomerToken(token: string): Promise<Result<CustomerGrant, TokenFault>>
  verifyAgentToken(token: string): Promise<Result<AgentGrant, TokenFault>>
  /** The agent id that customers see: 32 hex digits, keyed with a secret kept in the data folder. */
  publicAgentId(agentId: string): string
  /** Whether a website may embed this license; requests without `Origin` may. Source: contract.md, origins. */
  originAllowed(license: License, origin: string | undefined): boolean
}
