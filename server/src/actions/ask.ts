import type { Geolocation } from '../domain/chat.ts'
import type { Publication } from '../domain/facts.ts'
import type { License, Limits } from '../domain/license.ts'
import type { Result } from '../domain/result.ts'
import type { ChatNeed, PlainScope, Reach } from '../domain/scopes.ts'
import type { UrlInfos } from '../domain/urlInfo.ts'
import type { Clock, Ids, Log } from '../platform/ports.ts'
import type { Store } from '../store/Store.ts'
import type {
  ActionInput,
  ActionName,
  ActionOutput,
  AgentCaller,
  Caller,
  CustomerCaller,
} from './contract.ts'
import type { Customers } from './createCustomers.ts'
import type { Views } from './createViews.ts'
import type { Visitors } from './createVisitors.ts'
import type { Greetings } from './greetings/createGreetings.ts'
import type { Agents } from './routing/createAgents.ts'
import type { LiveChats } from './routing/createLiveChats.ts'
import type { Placement } from './routing/createPlacement.ts'
import type { Router } from './routing/createRouter.ts'

/** What actions work with. */
export type Needs = {
  readonly store: Store
  readonly limits: Limits
  readonly clock: Clock
  readonly ids: Ids
  readonly log: Log
  /** Where an address lies; null: unknown. */
  readonly locate: (ip: string) => Geolocation | null
  readonly urlInfos: UrlInfos
  readonly customers: Customers
  readonly visitors: Visitors
  readonly greetings: Greetings
  readonly views: Views
  readonly live: LiveChats
  readonly agents: Agents
  readonly placement: Placement
  readonly router: Router
}

/** A request that may be made at all: the caller's license is known, and so is the reach of an agent's scopes. */
export type Ask<Who extends Caller, Input> = {
  readonly caller: Who
  readonly input: Input
  readonly license: License
  /** null for customers, and for actions that need no scope. */
  readonly reach: Reach | null
}

/** An outcome with what everybody else learns of it. */
export type Done<Output> = {
  readonly value: Output
  /** In this order, after the response. */
  readonly publications: readonly Publication[]
  /** Runs once everything is published: routing looks at the chat as it is now. */
  readonly after?: () => void
}

export type Handler<Name extends ActionName, Who extends Caller> = (
  needs: Needs,
  ask: Ask<Who, ActionInput<Name>>,
) => Promise<Result<Done<ActionOutput<Name>>>>

/** Who may do something, in which order, and how. */
export type ActionRow<Name extends ActionName> = {
  /** Requests of one key run one after another; null: at any time. */
  readonly key: (caller: Caller, input: ActionInput<Name>) => string | null
  /** What an agent's scopes must allow in the chat; absent or null: nothing. */
  readonly need?: (input: ActionInput<Name>, caller: AgentCaller) => ChatNeed | null
  /** A scope that has nothing to do with chats. */
  readonly scope?: PlainScope
} & (
  | { readonly callers: 'customers'; readonly run: Handler<Name, CustomerCaller> }
  | { readonly callers: 'agents'; readonly run: Handler<Name, AgentCaller> }
  | { readonly callers: 'everyone'; readonly run: Handler<Name, Caller> }
)
