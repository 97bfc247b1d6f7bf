import type { Database } from '../store/openDatabase.ts'

/** What is remembered of refresh tokens: the newest generation of each family, never a token. */
export interface RefreshStore {
  /** Begins a family at generation 0. */
  begin(familyId: string, owner: string, expiresAt: number): Promise<void>
  /**
   * Uses one generation of a family and tells which one is newest after it, null where this one is no longer good.
   * The newest may always be used. The one before it is good until the newest was used: its answer may have been
   * lost on the way, and two tabs may have asked at once.
   *
   * @param beginsFamily whether generation 0 of a family that was never written down begins it
   */
  use(use: FamilyUse, beginsFamily: boolean): Promise<number | null>
  /** Ends a family; none of its tokens is good any more. */
  end(familyId: string): Promise<void>
  /** Forgets the families that expired before `now`. */
  prune(now: number): Promise<void>
}

type FamilyUse = {
  readonly familyId: string
  readonly owner: string
  readonly generation: number
  /** ms since the epoch; what the family's life becomes */
  readonly expiresAt: number
}

export function createRefreshStore({ sqlite }: Pick<Database, 'sqlite'>): RefreshStore {
  const insert = sqlite.prepare<[string, string, number, number]>(
    'insert into refresh_families (id, owner, generation, expires_at) values (?, ?, ?, ?)',
  )
  const select = sqlite.prepare<[string, string], { generation: number }>(
    'select generation from refresh_families where id = ? and owner = ?',
  )
  const advance = sqlite.prepare<[number, number, string]>(
    'update refresh_families set generation = ?, expires_at = ? where id = ?',
  )
  const remove = sqlite.prepare<[string]>('delete from refresh_families where id = ?')
  const removeExpired = sqlite.prepare<[number]>('delete from refresh_families where expires_at < ?')

  const use = sqlite.transaction((asked: FamilyUse, beginsFamily: boolean): number | null => {
    const { familyId, owner, generation, expiresAt } = asked
    const next = generation + 1
    const row = select.get(familyId, owner)
    if (row === undefined) {
      if (!beginsFamily || generation !== 0) return null
      insert.run(familyId, owner, next, expiresAt)
      return next
    }
    if (row.generation === generation) {
      advance.run(next, expiresAt, familyId)
      return next
    }
    return row.generation === next ? next : null
  })

  return {
    async begin(familyId, owner, expiresAt) {
      insert.run(familyId, owner, 0, expiresAt)
    },
    use: async (asked, beginsFamily) => use.immediate(asked, beginsFamily),
    async end(familyId) {
      remove.run(familyId)
    },
    async prune(now) {
      removeExpired.run(now)
    },
  }
}
