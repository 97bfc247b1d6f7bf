import type { RequestFailure } from '../client/outcome.ts'
import { reasonOf } from './errorPolicy.ts'

/** A failed read, thrown because the query cache knows failures only as rejections. */
export class RequestError extends Error {
  override readonly name = 'RequestError'
  /** The protocol's error type, or the line's word for what happened. */
  readonly reason: string

  constructor(failure: RequestFailure) {
    super(failure.kind === 'refused' ? failure.error.message : failure.kind)
    this.reason = reasonOf(failure)
  }
}
