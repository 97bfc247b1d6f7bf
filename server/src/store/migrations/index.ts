import { initial } from './0001_initial.ts'
import type { Migration } from './migration.ts'

/** In order; a new one goes to the end. */
export const migrations: readonly Migration[] = [initial]
