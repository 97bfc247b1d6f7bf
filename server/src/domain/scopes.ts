/** How far an agent's token reaches: `all` includes `access` includes `my`. Source: auth.md section 5. */
export type Reach = 'all' | 'access' | 'my'

/** What an action does to chats. `members` is the meta data that only `chats--*:rw` may write. */
export type ChatNeed = {
  readonly kind: 'read' | 'conversation' | 'members'
  /** The least reach with which the method may be called at all. */
  readonly least: Reach
}

const widestFirst = ['all', 'access', 'my'] as const satisfies readonly Reach[]

const families = {
  read: (reach) => [`chats--${reach}:ro`, `chats.conversation--${reach}:rw`, `chats--${reach}:rw`],
  conversation: (reach) => [`chats.conversation--${reach}:rw`, `chats--${reach}:rw`],
  members: (reach) => [`chats--${reach}:rw`],
} as const satisfies Record<ChatNeed['kind'], (reach: Reach) => readonly string[]>

/** The widest reach that the scopes give for a need; null: none, or less than the method asks for. */
export function reachFor(scopes: ReadonlySet<string>, need: ChatNeed): Reach | null {
  const allowed = widestFirst.slice(0, widestFirst.indexOf(need.least) + 1)
  return allowed.find((reach) => families[need.kind](reach).some((scope) => scopes.has(scope))) ?? null
}

/** Scopes outside chats. Source: auth.md section 5. */
export type PlainScope =
  | 'agents--my:rw'
  | 'customers:ro'
  | 'customers:rw'
  | 'customers.ban:rw'
  | 'multicast:rw'

/** `rw` includes `ro`, and `all` includes `my`. */
export const holds = (scopes: ReadonlySet<string>, scope: PlainScope): boolean =>
  scopes.has(scope) ||
  scopes.has(scope.replace(':ro', ':rw')) ||
  (scope === 'agents--my:rw' && scopes.has('agents--all:rw'))

/** Whether the scopes let an agent change an agent's status. Source: catalogue, update_agent. */
export const mayUpdateAgent = (scopes: ReadonlySet<string>, own: boolean): boolean =>
  scopes.has('agents--all:rw') || (own && scopes.has('agents--my:rw'))
