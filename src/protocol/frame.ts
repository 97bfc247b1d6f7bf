/**
 * What crosses the socket in every version of both RTM APIs.
 * Source: spec/structures.md section 2.
 */

/** Sent by a client. `payload` may be left out where every parameter is optional. */
export type RequestFrame<Action extends string = string, Payload = unknown> = {
  request_id?: string
  action: Action
  payload?: Payload
  /** Agent API only: the bot in whose name the request is made. */
  author_id?: string
}

/** Answers exactly one request; `request_id` is echoed when the request had one. */
export type ResponseFrame<Action extends string = string, Payload = unknown> =
  | { request_id?: string; action: Action; type: 'response'; success: true; payload: Payload }
  | { request_id?: string; action: Action; type: 'response'; success: false; payload: { error: WireError } }

/** `request_id` is present only on the connection whose request caused the push. */
export type PushFrame<Action extends string = string, Payload = unknown> = {
  request_id?: string
  action: Action
  type: 'push'
  payload: Payload
}

/** The protocol's error object. Clients dispatch on `type`, never on `message`. */
export type WireError = {
  type: string
  message: string
  data?: { [key: string]: unknown }
}
