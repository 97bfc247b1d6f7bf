import { isWire, readObject, readText } from './customer_v3_2/wire.ts'

/** The answer to an upload: the file's address, which versions before 3.2 wrap, or the error's type. */
export function readUpload(body: unknown): {
  readonly url: string | null
  readonly errorType: string | null
} {
  if (!isWire(body)) return { url: null, errorType: null }
  const error = readObject(body, 'error')
  return {
    url: readText(readObject(body, 'payload') ?? body, 'url'),
    errorType: error && readText(error, 'type'),
  }
}
