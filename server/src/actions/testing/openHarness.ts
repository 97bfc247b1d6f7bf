import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { onTestFinished } from 'vitest'
import { createBus } from '../../bus/createBus.ts'
import type { Publication } from '../../domain/facts.ts'
import type { License, Limits } from '../../domain/license.ts'
import type { Result } from '../../domain/result.ts'
import type { Log } from '../../platform/ports.ts'
import { systemIds } from '../../platform/systemIds.ts'
import { createSqliteStore } from '../../store/createSqliteStore.ts'
import { migrate } from '../../store/migrate.ts'
import { openDatabase } from '../../store/openDatabase.ts'
import type {
  ActionInput,
  ActionName,
  ActionOutput,
  AgentCaller,
  Caller,
  Core,
  CustomerCaller,
} from '../contract.ts'
import { createCore } from '../createCore.ts'
import { createHandClock, type HandClock } from './createHandClock.ts'
import { allScopes, licenseOf, testLimits } from './fixtures.ts'

/** What somebody saw of one request. */
type Seen<Name extends ActionName> = {
  readonly outcome: Result<ActionOutput<Name>>
  /** `response` or the type of a fact, in the order in which they came. */
  readonly order: readonly string[]
  readonly publications: readonly Publication[]
}

export interface Harness {
  readonly clock: HandClock
  core: Core
  /** Everything published so far, oldest first. */
  readonly published: Publication[]
  do<Name extends ActionName>(caller: Caller, name: Name, input: ActionInput<Name>): Promise<Seen<Name>>
  /** The value of an action that must succeed. */
  must<Name extends ActionName>(
    caller: Caller,
    name: Name,
    input: ActionInput<Name>,
  ): Promise<ActionOutput<Name>>
  loginCustomer(caller: CustomerCaller): Promise<ActionOutput<'loginCustomer'>>
  loginAgent(caller: AgentCaller, reconnect?: boolean): Promise<ActionOutput<'loginAgent'>>
  /** Lets everything that was set off come to rest. */
  rest(): Promise<void>
  advance(ms: number): Promise<void>
  /** Ends the process and starts another one on the same file. */
  restart(): Promise<void>
}

const silent: Log = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }
const roundsToRest = 30

/** Migrations run once; each test gets its own copy of the database that they leave. */
let migrated: Promise<Buffer> | null = null
const migratedDatabase = (): Promise<Buffer> => {
  migrated ??= (async () => {
    const database = openDatabase(':memory:')
    await migrate(database)
    const bytes = database.sqlite.serialize()
    database.close()
    return bytes
  })()
  return migrated
}

export async function openHarness(
  given: {
    readonly licenses?: readonly License[]
    readonly limits?: Partial<Limits>
    readonly retentionDays?: number | null
  } = {},
): Promise<Harness> {
  const folder = mkdtempSync(join(tmpdir(), 'parley-core-'))
  writeFileSync(join(folder, 'parley.db'), await migratedDatabase())
  const clock = createHandClock()
  const published: Publication[] = []
  const licenses = new Map(
    (given.licenses ?? [licenseOf(1), licenseOf(2, { agents: [] })]).map((one) => [one.id, one]),
  )
  const limits = { ...testLimits, ...given.limits }

  const start = async () => {
    const database = openDatabase(join(folder, 'parley.db'))
    const bus = createBus({ log: silent })
    bus.subscribe((publication) => void published.push(publication))
    const store = createSqliteStore(database)
    const core = await createCore({
      store,
      bus,
      licenses,
      limits,
      clock,
      ids: systemIds,
      log: silent,
      retentionDays: given.retentionDays ?? null,
    })
    return { core, database }
  }
  let running = await start()
  const stop = async (): Promise<void> => {
    await running.core.close()
    running.database.close()
  }
  onTestFinished(async () => {
    await stop()
    rmSync(folder, { recursive: true, force: true })
  })

  const rest = async (): Promise<void> => {
    for (let round = 0; round < roundsToRest; round += 1) await new Promise((done) => setImmediate(done))
  }

  const harness: Harness = {
    clock,
    core: running.core,
    published,
    async do(caller, name, input) {
      const order: string[] = []
      const firstOwn = published.length
      let outcome: Result<ActionOutput<typeof name>> | null = null
      await harness.core.execute(name, caller, input, (given) => {
        outcome = given
        order.push(...published.slice(firstOwn).map(({ fact }) => fact.type), 'response')
      })
      await rest()
      if (outcome === null) throw new Error(`${name} was not answered.`)
      const publications = published.slice(firstOwn)
      return {
        outcome,
        publications,
        order: [...order, ...publications.slice(order.length - 1).map(({ fact }) => fact.type)],
      }
    },
    async must(caller, name, input) {
      const { outcome } = await harness.do(caller, name, input)
      if (!outcome.ok) throw new Error(`${name} was refused: ${JSON.stringify(outcome.failure)}`)
      return outcome.value
    },
    loginCustomer: (caller) =>
      harness.must(caller, 'loginCustomer', {
        customer: {},
        page: { url: 'https://shop.example/', title: 'Shop' },
        groupId: 0,
        referrer: null,
        ip: '203.0.113.1',
        userAgent: 'test',
      }),
    loginAgent: (caller, reconnect = false) => harness.must(caller, 'loginAgent', { reconnect }),
    rest,
    async advance(ms) {
      clock.advance(ms)
      await rest()
    },
    async restart() {
      await stop()
      running = await start()
      harness.core = running.core
    },
  }
  return harness
}

let connections = 0
const origin = () => {
  connections += 1
  return { connectionId: `c${connections}`, requestId: 'r1' }
}

export const customer = (customerId: string, licenseId = 1): CustomerCaller => ({
  kind: 'customer',
  licenseId,
  customerId,
  origin: origin(),
})

export const agent = (
  agentId: string,
  scopes: ReadonlySet<string> = allScopes,
  licenseId = 1,
): AgentCaller => ({ kind: 'agent', licenseId, agentId, scopes, origin: origin() })

export const emptyThread = {
  events: [],
  threadProperties: {},
  chatProperties: {},
  tags: [],
  userIds: [],
} as const
export const newChat = { ...emptyThread, continuous: false, follow: false } as const
