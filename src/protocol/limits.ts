/** What whoever makes requests goes by. Apart from the others because a widget needs no more of them to connect. */
export const requestLimits = {
  requestTimeoutMs: 15_000,
  /** Requests in flight on one connection; one more is refused. `ping` is not counted. */
  pendingRequests: 10,
} as const

/** What whoever writes goes by. */
export const contentLimits = {
  /** UTF-8 bytes of `message.text`. */
  messageBytes: 16_384,
  /** Bytes of one upload. */
  fileBytes: 10_485_760,
} as const

/** Figures that the protocol's documents name. Source: spec/behaviour.md sections 1, 5, 8 and 15. */
export const limits = {
  /** An unauthorised connection is closed after this long. */
  loginTimeoutMs: 30_000,
  /** A client pings this often. */
  pingIntervalMs: 15_000,
  /** Clients in the field ping every 30 s, so the server waits a little longer. */
  pingTimeoutMs: 35_000,
  ...requestLimits,
  ...contentLimits,
  /** Time without chatting or page change after which a customer's session ends. */
  inactivityTimeoutMs: 1_800_000,
  sessionFieldKeys: 100,
  richMessageElements: 10,
  listChats: { default: 10, max: 25 },
  listThreads: { default: 3, max: 100 },
  /** Before 3.2 customers page by offset. */
  customerChatsSummary: { default: 10, max: 25, maxOffset: 100 },
  customerThreadsSummary: { default: 25, max: 100 },
  minEventsCount: { min: 1, max: 100 },
  /** A page of 0 rows gives the total alone. */
  archives: { default: 25, max: 100, maxPage: 1000 },
  agentPage: { default: 10, max: 100 },
} as const
