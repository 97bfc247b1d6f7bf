import { randomInt, randomUUID } from 'node:crypto'
import type { Ids } from './ports.ts'

const alphabet = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789'
const shortLength = 10

/** Ids from the system's source of randomness. */
export const systemIds: Ids = {
  uuid: () => randomUUID(),
  short: () => Array.from({ length: shortLength }, () => alphabet[randomInt(alphabet.length)]).join(''),
}
