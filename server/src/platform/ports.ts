/** What the server takes from the machine, so that tests can turn it by hand. */
export interface Clock {
  /** ms since the epoch, UTC */
  now(): number
  /** Runs `task` once after `delayMs`; the returned function cancels it. */
  after(delayMs: number, task: () => void): () => void
}

export interface Ids {
  /** UUID v4 */
  uuid(): string
  /** 10 upper-case letters and digits: chats and threads. Source: ambiguities.md B16. */
  short(): string
}

/** JSON lines on stderr. Never given message texts or tokens. */
export interface Log {
  debug(fields: object, message: string): void
  info(fields: object, message: string): void
  warn(fields: object, message: string): void
  error(fields: object, message: string): void
}
