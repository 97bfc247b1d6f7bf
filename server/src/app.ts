import { join } from 'node:path'
import { createCore } from './actions/createCore.ts'
import { createRateLimit } from './auth/createRateLimit.ts'
import { openSecrets } from './auth/openSecrets.ts'
import { createBus } from './bus/createBus.ts'
import type { Configuration } from './config/configuration.ts'
import type { Environment } from './config/environment.ts'
import { findProjectRoot } from './config/findProjectRoot.ts'
import { warnOfDemoPasswords } from './config/warnOfDemoPasswords.ts'
import { createAccess } from './createAccess.ts'
import { createLog } from './createLog.ts'
import { createFiles } from './files/createFiles.ts'
import { openGeolocation } from './geolocation/openGeolocation.ts'
import { listenFailure } from './listenFailure.ts'
import { createMetrics } from './metrics/createMetrics.ts'
import { openMigratedDatabase } from './openMigratedDatabase.ts'
import { createErasures } from './operations/createErasures.ts'
import { markServer } from './operations/serverMark.ts'
import type { Clock, Ids, Log } from './platform/ports.ts'
import { systemClock } from './platform/systemClock.ts'
import { systemIds } from './platform/systemIds.ts'
import { createRateLimit as createCustomerRateLimit } from './rtm/createRateLimit.ts'
import { createRtm } from './rtm/createRtm.ts'
import { StartFailure } from './StartFailure.ts'
import { startJobs } from './startJobs.ts'
import { createSqliteStore } from './store/createSqliteStore.ts'
import { measureDatabase } from './store/measureDatabase.ts'
import { createPageFetcher } from './urlInfo/createPageFetcher.ts'
import { createUrlInfos } from './urlInfo/createUrlInfos.ts'
import { isPublicAddress } from './urlInfo/isPublicAddress.ts'
import { createHttpServer } from './web/createHttpServer.ts'
import { createRequestFacts } from './web/createRequestFacts.ts'
import { maxFailedSignInsPerMinute } from './web/registerAgentSession.ts'
import { createWebhookStore } from './webhooks/createWebhookStore.ts'
import { createWebhooks } from './webhooks/createWebhooks.ts'

export type AppNeeds = {
  readonly config: Configuration
  readonly environment: Environment
  /** Default: `parley.db` in the data folder. */
  readonly databasePath?: string
  readonly clock?: Clock
  readonly ids?: Ids
  readonly log?: Log
  /** Holds `dist` and `public`. Default: the project's root. */
  readonly assetsFolder?: string
}

/** The whole server. */
export interface App {
  /** Starts to answer; the origin under which it does. */
  listen(): Promise<string>
  /**
   * Drains: no new connections, requests in flight are answered, sockets are told and closed. Bounded in time. What
   * was acknowledged is on the disk when this resolves.
   */
  close(): Promise<void>
}

/** Whoever still has not read the answer by then is cut off, so that a stop always comes to its end. */
const drainTimeoutMs = 6000

/**
 * Puts the server together.
 *
 * @throws StartFailure with one line for the operator: the data folder, its secret or its database cannot be used
 */
export async function buildApp(needs: AppNeeds): Promise<App> {
  const { config, environment, clock = systemClock, ids = systemIds } = needs
  const { limits } = config
  const log = needs.log ?? createLog(environment.logLevel)
  const assetsFolder = needs.assetsFolder ?? findProjectRoot()
  const licenses = new Map(config.licenses.map((license) => [license.id, license]))

  warnOfDemoPasswords(config, environment, log)

  const opened = await openSecrets(environment.dataFolder)
  if (!opened.ok) throw new StartFailure(opened.failure.message)
  const databasePath = needs.databasePath ?? join(environment.dataFolder, 'parley.db')
  const database = await openMigratedDatabase(databasePath)

  const metrics = createMetrics()
  const facts = createRequestFacts(environment)
  const { region } = environment
  const secrets = opened.value
  const access = createAccess({ secrets, database, licenses, limits, region, clock, ids })
  const { auth, revocations, customerRefreshTokens } = access
  const bus = createBus({ log })
  const store = createSqliteStore(database)
  const files = await createFiles({
    folder: join(environment.dataFolder, 'files'),
    maxBytes: limits.fileBytes,
    clock,
    log,
  })
  /** Until the server listens nothing happens that could be told. */
  let ownOrigin = ''
  const fetcher = createPageFetcher({
    mayReach: config.urlInfoAllowPrivate ? () => true : isPublicAddress,
    anyPort: config.urlInfoAllowPrivate,
  })
  const core = await createCore({
    store,
    bus,
    licenses,
    limits,
    clock,
    ids,
    log,
    retentionDays: config.retentionDays,
    locate: await openGeolocation(config.geolocationDatabase),
    urlInfos: createUrlInfos({ fetcher, files, store, clock }),
  })
  const webhooks = createWebhooks({
    store: createWebhookStore(database),
    bus,
    licenses,
    clock,
    log,
    metrics: metrics.webhooks,
    context: () => ({
      publicOrigin: environment.publicOrigin ?? ownOrigin,
      publicAgentId: auth.publicAgentId,
      maxMessageBytes: limits.messageBytes,
    }),
  })
  metrics.watchWebhookBacklog(webhooks.backlog)
  metrics.watchDatabase(() => measureDatabase(databasePath))
  metrics.watchQueues(() =>
    [...licenses.keys()].flatMap((licenseId) =>
      core.queueLengths(licenseId).map((length) => ({ licenseId, ...length })),
    ),
  )
  const customerRequests = createCustomerRateLimit({ clock, perMinute: limits.requestsPerMinute })
  const rtm = createRtm({
    revocations,
    core,
    customerRequests,
    bus,
    auth,
    licenses,
    limits,
    region,
    clock,
    log,
    metrics: metrics.rtm,
    publicOrigin: facts.publicOrigin,
    clientAddress: facts.clientAddress,
  })

  let draining = false
  const rateLimit = createRateLimit(limits.tokenRequestsPerMinutePerAddress, clock)
  const http = await createHttpServer({
    log,
    metrics,
    customerToken: {
      auth,
      browsers: access.browsers,
      refreshTokens: customerRefreshTokens,
      identities: access.identities,
      region,
      core,
      licenses,
      rateLimit,
      facts,
      ids,
      log,
    },
    customerInfo: { auth, revocations, refreshTokens: customerRefreshTokens, rateLimit, facts, clock, log },
    agentSession: {
      signIn: access.signIn,
      auth,
      refreshTokens: access.agentRefreshTokens,
      rateLimit,
      failureLimit: createRateLimit(maxFailedSignInsPerMinute, clock),
      facts,
      revocations,
      clock,
    },
    directory: { auth, core, licenses },
    settings: { auth, core, licenses, configuration: config },
    api: {
      core,
      auth,
      licenses,
      limits,
      region,
      customerRequests,
      files,
      facts,
      clock,
      log,
    },
    health: {
      databaseAnswers: () => database.sqlite.open && database.sqlite.prepare('select 1').get() !== undefined,
      isDraining: () => draining,
      metrics,
    },
    files: { files, findUpload: store.readUpload },
    pages: { facts, assetsFolder },
    loader: { publicOrigin: environment.publicOrigin, assetsFolder },
    handleUpgrade: rtm.handleUpgrade,
  })

  const erasures = createErasures(database)
  const stopJobs = startJobs({ ...access, erasures, core, store, files, clock, log })
  const unmark = await markServer(environment.dataFolder)

  const shutDown = async (): Promise<void> => {
    draining = true
    log.info({}, 'draining')
    const cutOff = setTimeout(() => http.server.closeAllConnections(), drainTimeoutMs)
    await Promise.all([http.close(), rtm.drain()])
    clearTimeout(cutOff)
    customerRequests.stop()
    await stopJobs()
    await core.close()
    await webhooks.close()
    await fetcher.close()
    database.close()
    await unmark()
    log.info({}, 'stopped')
  }

  let closing: Promise<void> | null = null
  return {
    async listen() {
      try {
        const origin = await http.listen({ host: environment.host, port: environment.port })
        ownOrigin = origin
        log.info({ origin, region, licenses: licenses.size }, 'listening')
        return origin
      } catch (cause) {
        throw listenFailure(environment, cause)
      }
    },
    close() {
      closing ??= shutDown()
      return closing
    },
  }
}
