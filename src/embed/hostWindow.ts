import type { RawOptions } from './options.ts'

/** One call as the host's stub has kept it: the method and its arguments. */
export type QueuedCall = readonly [method: string, args: Iterable<unknown>]

/** What a host's stub, or an earlier script of ours, has left under a global name. */
export type HostApi = {
  /** Calls made before the script was there. */
  _q?: QueuedCall[]
  /** Takes the stub's calls once the script is there. */
  _h?: ((method: string, args: Iterable<unknown>) => unknown) | null
  /** Ours, once it is installed. */
  readonly call?: unknown
  /** Set by us only: the license of the widget behind it. */
  _license?: number
}

/** The documented globals of a page with the script tag, and no others. */
export type HostWindow = {
  __parley?: RawOptions
  /** LiveChat's configuration, read so that a site can keep its code. */
  __lc?: RawOptions
  ParleyWidget?: HostApi
  LiveChatWidget?: HostApi
  LC_API?: { on_after_load?: () => void }
}
