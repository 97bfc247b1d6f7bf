import type { CustomId } from './ids.ts'

/** A file that the visitor has chosen and the chat does not show yet. */
export type Upload = {
  /** Names it until its event has a custom id of its own. */
  readonly id: CustomId
  readonly name: string
  /** bytes */
  readonly size: number
  /** What the browser takes it for; empty when it does not know. */
  readonly contentType: string
  /** A picture that this browser can show; null for everything else, and until it is known. */
  readonly preview: UploadPreview | null
  /** The visitor has sent it: it goes into the chat as soon as it is on the server. */
  readonly wanted: boolean
  readonly progress: UploadProgress
}

/** `url` is readable on this page only; the size is in CSS pixels. */
export type UploadPreview = { readonly url: string; readonly width: number; readonly height: number }

export type UploadProgress =
  /** `share` goes from 0 to 1. */
  | { readonly kind: 'uploading'; readonly share: number }
  | { readonly kind: 'uploaded'; readonly url: string }
  | { readonly kind: 'failed'; readonly reason: UploadFailure }

/**
 * Why a file is not on the server.
 * - `tooLarge`, `empty`: judged here, nothing was sent
 * - `refused`: the server does not take such files
 * - `limit`: too much was uploaded and not sent
 * - `unreachable`: the line broke, or the server could not; the same again may do
 */
export type UploadFailure = 'tooLarge' | 'empty' | 'refused' | 'limit' | 'unreachable'

/** Why files that were chosen are not even listed. */
export type UploadNotice =
  | { readonly kind: 'leftOut'; readonly count: number }
  /** What sends files could not be loaded. */
  | { readonly kind: 'unavailable' }

/** Files that may wait at once; more are left out, and the visitor is told. */
export const maxUploads = 10
