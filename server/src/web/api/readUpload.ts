import multipart, { type MultipartFile } from '@fastify/multipart'
import type { FastifyInstance, FastifyRequest } from 'fastify'
import type { WireFailure } from '../../codecs/surface.ts'
import { type Result, success } from '../../domain/result.ts'
import type { ReceivedFile } from '../../domain/upload.ts'
import type { Files, ReceiveFailure } from '../../files/createFiles.ts'

/** What came in a multipart form. */
export type UploadForm = {
  /** By name, without `payload.`. */
  readonly fields: { readonly [name: string]: string }
  /** On the disk, and the caller's to remove if it is not wanted; null: the form has none. */
  readonly file: ReceivedFile | null
  /** Whether the file's field is called `payload.…`, as in 3.0. */
  readonly isWrapped: boolean
}

const maxFields = 10
const maxFieldBytes = 1_024

/** Lets routes of this scope read multipart forms, which no parser holds in memory; other bodies are let go. */
export const acceptForms = async (scope: FastifyInstance): Promise<void> => {
  await scope.register(multipart)
  scope.removeContentTypeParser(['application/json', 'text/plain'])
  scope.addContentTypeParser('*', (_request, body, done) => {
    body.resume()
    done(null)
  })
}

/**
 * Reads a form as it comes: its file goes to the disk at once, whatever stands behind it in the form.
 *
 * @param part name of the file's field, with or without `payload.` before it
 */
export async function readUpload(
  request: FastifyRequest,
  files: Files,
  part: string,
  maxBytes: number,
): Promise<Result<UploadForm, WireFailure>> {
  if (!request.isMultipart()) return refuse('validation', `${part}: expected a file in a multipart form`)
  if (Number(request.headers['content-length'] ?? 0) > maxBytes + maxFields * maxFieldBytes * 2) {
    return refuse('entity_too_large', tooLarge(part, maxBytes))
  }
  const fields: { [name: string]: string } = {}
  let file: ReceivedFile | null = null
  let failure: WireFailure | null = null
  let isWrapped = false
  /** Ours, such as a full disk; what the parser throws is the sender's. */
  let fault: Error | null = null
  const limits = { files: 2, fields: maxFields, fieldSize: maxFieldBytes, fileSize: maxBytes + 1 }
  try {
    for await (const one of request.parts({ limits })) {
      const name = one.fieldname.replace(/^payload\./, '')
      if (one.type === 'field') {
        if (typeof one.value === 'string') fields[name] = one.value
        continue
      }
      if (name !== part || file !== null || failure !== null) {
        one.file.resume()
        failure ??= { type: 'validation', detail: `${one.fieldname}: expected one file, named ${part}` }
        continue
      }
      isWrapped = one.fieldname !== name
      const received = await receive(files, one)
      if (received instanceof Error) {
        fault = received
        break
      }
      if (received.ok) file = received.value
      else failure = toWire(received.failure, part, maxBytes)
    }
  } catch (error) {
    if (isAnswerable(error)) fault = error
    else failure = { type: 'validation', detail: 'body: expected a multipart form, found another text' }
  }
  if (fault !== null) {
    await discard(files, file)
    throw fault
  }
  if (failure === null) return success({ fields, file, isWrapped })
  await discard(files, file)
  return { ok: false, failure }
}

/** Throws a file away whose request came to nothing. */
export const discard = async (files: Files, file: ReceivedFile | null): Promise<void> => {
  if (file !== null) await files.remove([file.id])
}

/** An error: the file came as it should, and could not be kept. */
async function receive(
  files: Files,
  { file, filename }: MultipartFile,
): Promise<Result<ReceivedFile, ReceiveFailure> | Error> {
  try {
    return await files.receive(file, filename)
  } catch (error) {
    if (error === file.errored)
      return { ok: false, failure: { type: 'refused', detail: 'file: it is cut off' } }
    return error instanceof Error ? error : new Error('a file could not be kept', { cause: error })
  }
}

/** The framework's own refusals, of too many parts for example, say with which status they are answered. */
const isAnswerable = (error: unknown): error is Error => error instanceof Error && 'statusCode' in error

const toWire = (failure: ReceiveFailure, part: string, maxBytes: number): WireFailure =>
  failure.type === 'tooLarge'
    ? { type: 'entity_too_large', detail: tooLarge(part, maxBytes) }
    : { type: 'validation', detail: failure.detail }

const tooLarge = (part: string, maxBytes: number): string => `${part}: expected at most ${maxBytes} bytes`

const refuse = (type: WireFailure['type'], detail: string): Result<never, WireFailure> => ({
  ok: false,
  failure: { type, detail },
})
