import { createMemoryStorage } from '../createMemoryStorage.ts'
import type { HttpOutcome, HttpRequest, Platform } from '../ports.ts'
import { createHandClock, type HandClock } from './createHandClock.ts'
import { createHandFiles, type HandFiles } from './createHandFiles.ts'
import { createHandPage, type HandPage } from './createHandPage.ts'
import { createHandSockets, type FarEnd, type HandSockets } from './createHandSockets.ts'
import { createSeededChance } from './createSeededChance.ts'

export type HandPlatform = Platform & {
  readonly clock: HandClock
  readonly sockets: HandSockets
  readonly page: HandPage
  readonly handFiles: HandFiles
}

/** A whole platform moved by hand; `answer` plays the HTTP server. */
export function createHandPlatform(
  options: {
    readonly seed?: number
    readonly answer?: (request: HttpRequest) => HttpOutcome | Promise<HttpOutcome>
    readonly onFrame?: (frame: { [key: string]: unknown }, end: FarEnd) => void
  } = {},
): HandPlatform {
  let made = 0
  const nobody: HttpOutcome = { ok: false, failure: 'network' }
  const handFiles = createHandFiles()
  return {
    clock: createHandClock(),
    chance: createSeededChance(options.seed ?? 1),
    ids: { customId: () => `c${++made}` },
    sockets: createHandSockets(options.onFrame),
    http: { request: async (request) => options.answer?.(request) ?? nobody },
    handFiles,
    files: async () => handFiles,
    local: createMemoryStorage(),
    session: createMemoryStorage(),
    page: createHandPage(),
  }
}
