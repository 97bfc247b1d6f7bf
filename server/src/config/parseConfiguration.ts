import type { Limits } from '../domain/license.ts'
import { type Result, success } from '../domain/result.ts'
import type { ConfigFault } from './configFault.ts'
import type { Configuration } from './configuration.ts'
import { type ConfigurationFile, configurationSchema, defaultLimits } from './configurationSchema.ts'
import { findCrossFault } from './findCrossFault.ts'
import { findSchemaFault } from './findSchemaFault.ts'
import { toLicense } from './toLicense.ts'

/** Checks the parsed configuration file and fills in every default. */
export function parseConfiguration(value: unknown): Result<Configuration, ConfigFault> {
  const schemaFault = findSchemaFault(configurationSchema, value)
  if (schemaFault !== null) return { ok: false, failure: schemaFault }
  // The schema has just vouched for it.
  const file = value as ConfigurationFile
  const crossFault = findCrossFault(file)
  if (crossFault !== null) return { ok: false, failure: crossFault }

  const { dal, fra } = file.regions ?? {}
  return success({
    limits: toLimits(file.limits ?? {}),
    licenses: file.licenses.map(toLicense),
    retentionDays: file.retention_days ?? null,
    geolocationDatabase: file.geolocation_database ?? null,
    regions: { ...(dal !== undefined && { dal }), ...(fra !== undefined && { fra }) },
    urlInfoAllowPrivate: file.url_info_allow_private ?? false,
  })
}

function toLimits(given: NonNullable<ConfigurationFile['limits']>): Limits {
  return {
    loginTimeoutMs: given.login_timeout_ms ?? defaultLimits.loginTimeoutMs,
    pingTimeoutMs: given.ping_timeout_ms ?? defaultLimits.pingTimeoutMs,
    requestTimeoutMs: given.request_timeout_ms ?? defaultLimits.requestTimeoutMs,
    pendingRequests: given.pending_requests ?? defaultLimits.pendingRequests,
    messageBytes: given.message_bytes ?? defaultLimits.messageBytes,
    fileBytes: given.file_bytes ?? defaultLimits.fileBytes,
    frameBytes: given.frame_bytes ?? defaultLimits.frameBytes,
    inactivityTimeoutMs: given.inactivity_timeout_ms ?? defaultLimits.inactivityTimeoutMs,
    tokenTtlMs: given.token_ttl_ms ?? defaultLimits.tokenTtlMs,
    threadInactiveMs: given.thread_inactive_ms ?? defaultLimits.threadInactiveMs,
    agentGraceMs: given.agent_grace_ms ?? defaultLimits.agentGraceMs,
    connectionsPerCustomer: given.connections_per_customer ?? defaultLimits.connectionsPerCustomer,
    requestsPerMinute: given.requests_per_minute ?? defaultLimits.requestsPerMinute,
    unauthorizedConnectionsPerAddress:
      given.unauthorized_connections_per_address ?? defaultLimits.unauthorizedConnectionsPerAddress,
    tokenRequestsPerMinutePerAddress:
      given.token_requests_per_minute_per_address ?? defaultLimits.tokenRequestsPerMinutePerAddress,
  }
}
