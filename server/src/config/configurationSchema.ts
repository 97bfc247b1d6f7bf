import { type Static, Type } from '@sinclair/typebox'
import type { Limits } from '../domain/license.ts'
import { protocolLimits } from '../protocol.ts'
import { licenseSchema } from './licenseSchema.ts'

const closed = { additionalProperties: false } as const

const limit = (value: number, description: string) =>
  Type.Optional(Type.Integer({ minimum: 1, default: value, title: 'a whole number from 1', description }))

/** The figures that a file does not give. Where the protocol has no figure, contract.md decides. */
export const defaultLimits: Limits = {
  loginTimeoutMs: protocolLimits.loginTimeoutMs,
  pingTimeoutMs: protocolLimits.pingTimeoutMs,
  requestTimeoutMs: protocolLimits.requestTimeoutMs,
  pendingRequests: protocolLimits.pendingRequests,
  messageBytes: protocolLimits.messageBytes,
  fileBytes: protocolLimits.fileBytes,
  frameBytes: 1_048_576,
  inactivityTimeoutMs: protocolLimits.inactivityTimeoutMs,
  tokenTtlMs: 28_800_000,
  threadInactiveMs: 1_800_000,
  agentGraceMs: 15_000,
  connectionsPerCustomer: 20,
  requestsPerMinute: 600,
  unauthorizedConnectionsPerAddress: 100,
  tokenRequestsPerMinutePerAddress: 300,
}

const limits = Type.Object(
  {
    login_timeout_ms: limit(defaultLimits.loginTimeoutMs, 'A connection that has not logged in is closed.'),
    ping_timeout_ms: limit(defaultLimits.pingTimeoutMs, 'A silent connection is closed.'),
    request_timeout_ms: limit(defaultLimits.requestTimeoutMs, 'A slow request is answered with an error.'),
    pending_requests: limit(defaultLimits.pendingRequests, 'Requests in flight on one connection.'),
    message_bytes: limit(defaultLimits.messageBytes, 'UTF-8 bytes of a message text.'),
    file_bytes: limit(defaultLimits.fileBytes, 'Bytes of one upload.'),
    frame_bytes: limit(defaultLimits.frameBytes, 'Bytes of one incoming frame.'),
    inactivity_timeout_ms: limit(
      defaultLimits.inactivityTimeoutMs,
      'A customer who neither chats nor changes page.',
    ),
    token_ttl_ms: limit(defaultLimits.tokenTtlMs, 'Life of an access token.'),
    thread_inactive_ms: limit(defaultLimits.threadInactiveMs, 'The router archives a silent thread.'),
    agent_grace_ms: limit(
      defaultLimits.agentGraceMs,
      'An agent who lost the line keeps the chats this long.',
    ),
    connections_per_customer: limit(
      defaultLimits.connectionsPerCustomer,
      'Connections of one customer at a time.',
    ),
    requests_per_minute: limit(
      defaultLimits.requestsPerMinute,
      'Requests of one customer; ping does not count.',
    ),
    unauthorized_connections_per_address: limit(
      defaultLimits.unauthorizedConnectionsPerAddress,
      'Connections of one address that have not logged in.',
    ),
    token_requests_per_minute_per_address: limit(
      defaultLimits.tokenRequestsPerMinutePerAddress,
      'Token requests of one address.',
    ),
  },
  { ...closed, default: {} },
)

const regionOrigin = Type.Optional(
  Type.String({
    pattern: '^https?://[^/?#\\s]+$',
    title: 'an origin such as "https://chat-fra.example.com"',
  }),
)

/** The whole configuration file. `parley.schema.json` is written from it; a test keeps both in step. */
export const configurationSchema = Type.Object(
  {
    $schema: Type.Optional(Type.String()),
    limits: Type.Optional(limits),
    retention_days: Type.Optional(
      Type.Union([Type.Integer({ minimum: 1 }), Type.Null()], {
        default: null,
        title: 'a whole number from 1 or null',
        description: 'null keeps everything.',
      }),
    ),
    geolocation_database: Type.Optional(
      Type.Union([Type.String({ minLength: 1 }), Type.Null()], {
        default: null,
        title: 'the path of an MMDB file or null',
      }),
    ),
    regions: Type.Optional(
      Type.Object(
        { dal: regionOrigin, fra: regionOrigin },
        { ...closed, default: {}, description: 'Where other regions live.' },
      ),
    ),
    url_info_allow_private: Type.Optional(
      Type.Boolean({
        default: false,
        description: 'Lets get_url_info reach loopback and private addresses: tests only.',
      }),
    ),
    licenses: Type.Array(licenseSchema, { minItems: 1, title: 'at least one license' }),
  },
  { ...closed, title: 'Configuration of a Parley server' },
)

/** A file that fits the schema, before defaults. */
export type ConfigurationFile = Static<typeof configurationSchema>
export type LicenseEntry = ConfigurationFile['licenses'][number]
