import { initial } from './0001_initial.ts'
import { auth } from './0002_auth.ts'
import { customerAccess } from './0003_customer_access.ts'
import { archives } from './0004_archives.ts'
import { greetings } from './0005_greetings.ts'
import { webhooks } from './0006_webhooks.ts'
import { uploads } from './0007_uploads.ts'
import { revokedTokens } from './0008_revoked_tokens.ts'
import { erasures } from './0009_erasures.ts'
import { leanEvents } from './0010_lean_events.ts'
import type { Migration } from './migration.ts'

/** In order; a new one goes to the end. */
export const migrations: readonly Migration[] = [
  initial,
  auth,
  customerAccess,
  archives,
  greetings,
  webhooks,
  uploads,
  revokedTokens,
  erasures,
  leanEvents,
]
