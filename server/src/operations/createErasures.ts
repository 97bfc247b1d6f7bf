import type { Database } from '../store/openDatabase.ts'

export type Erasure = { readonly licenseId: number; readonly customerId: string }

/** Who is to be forgotten: a command writes it down, the running server does it. */
export interface Erasures {
  ask(erasure: Erasure): void
  asked(): readonly Erasure[]
  isAsked(erasure: Erasure): boolean
  /** Ends the refresh tokens of the customer, and with that the request. */
  done(erasure: Erasure): void
}

export function createErasures({ sqlite }: Pick<Database, 'sqlite'>): Erasures {
  const insert = sqlite.prepare<[number, string]>(
    'insert or ignore into erasures (license_id, customer_id) values (?, ?)',
  )
  const select = sqlite.prepare<[], { license_id: number; customer_id: string }>(
    'select * from erasures limit 100',
  )
  const find = sqlite
    .prepare<[number, string], number>('select 1 from erasures where license_id = ? and customer_id = ?')
    .pluck()
  const removeTokens = sqlite.prepare<[string]>('delete from refresh_families where owner = ?')
  const remove = sqlite.prepare<[number, string]>(
    'delete from erasures where license_id = ? and customer_id = ?',
  )
  return {
    ask: ({ licenseId, customerId }) => void insert.run(licenseId, customerId),
    asked: () => select.all().map((row) => ({ licenseId: row.license_id, customerId: row.customer_id })),
    isAsked: ({ licenseId, customerId }) => find.get(licenseId, customerId) !== undefined,
    done: sqlite.transaction(({ licenseId, customerId }: Erasure) => {
      removeTokens.run(`customer ${licenseId} ${customerId}`)
      remove.run(licenseId, customerId)
    }),
  }
}
