import type { KnownError, KnownErrorType, WireFailure, WireFailureType } from './surface.ts'

/**
 * Words failures as one version does. Where a version has no type of its own, the message still says what happened.
 */
export const createFailureEncoder =
  (
    types: { readonly [Type in WireFailureType]: KnownErrorType },
    messages: { readonly [Type in WireFailureType]: string },
  ) =>
  ({ type, detail, data }: WireFailure): KnownError => ({
    type: types[type],
    message: detail ?? messages[type],
    ...(data === undefined ? {} : { data: { ...data } }),
  })
