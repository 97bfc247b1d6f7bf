import type { ReceivedFile } from '../domain/upload.ts'

/** What a codec needs to know of the place where the bytes go. */
export type WireContext = {
  /** Goes before addresses of this server, for example `https://chat.example.com`. */
  readonly publicOrigin: string
  /** The agent id that customers see. */
  readonly publicAgentId: (agentId: string) => string
  /** UTF-8 bytes of a message's text. */
  readonly maxMessageBytes: number
}

/** The context of a request: what the connection tells beside the frame. */
export type RequestContext = WireContext & {
  readonly transport: 'rtm' | 'web'
  readonly ip: string
  readonly userAgent: string | null
  readonly referrer: string | null
  /** The file that came with a multipart form. */
  readonly upload?: ReceivedFile
}

/** The context of an answer or a push: who reads it. */
export type Reader = WireContext & { readonly userId: string }

/** Paths of this server become absolute, with a scheme. Source: ambiguities.md D29. */
export function absoluteAddress(context: WireContext, address: string): string {
  return address.startsWith('/') && !address.startsWith('//') ? context.publicOrigin + address : address
}
