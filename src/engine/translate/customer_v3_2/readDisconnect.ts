import { isWire, readNumber, readObject, readText, type Wire } from './wire.ts'

/** Why the server ends the connection, and what it says about coming back. */
export type Disconnect = {
  readonly reason: string
  readonly region: string | null
  readonly blockedForMs: number | null
}

/** null for every push but the one that announces the end. */
export function readDisconnect(action: string, payload: object): Disconnect | null {
  if (action !== 'customer_disconnected' || !isWire(payload)) return null
  const data = readObject(payload, 'data') ?? {}
  const seconds = readNumber(data, 'timeout')
  return {
    reason: readText(payload, 'reason') ?? 'internal_error',
    region: readRegion(data),
    blockedForMs: seconds === null || seconds < 0 ? null : seconds * 1000,
  }
}

/** The region that the data of an error or a push names. */
export function readRegion(data: Wire | undefined): string | null {
  return data === undefined ? null : readText(data, 'region')
}
