import { type Result, refuse, success } from '../domain/result.ts'
import type { ReceivedFile } from '../domain/upload.ts'
import type { Needs } from './ask.ts'
import type { Caller } from './contract.ts'
import { callerId } from './openChat.ts'

/** What one person may leave lying about: nobody fills the disk of others. */
const maxUnusedBytes = 100 * 1024 * 1024

/** Writes a received file down as the caller's. */
export async function addUpload(
  { store, clock }: Pick<Needs, 'store' | 'clock'>,
  caller: Caller,
  file: ReceivedFile,
  kept: boolean,
): Promise<Result<null>> {
  const { licenseId } = caller
  const ownerId = callerId(caller)
  const unused = await store.unusedUploadBytes(licenseId, ownerId)
  if (unused + file.size > maxUnusedBytes) {
    return refuse('limit_reached', `Uploads that were not sent take more than ${maxUnusedBytes} bytes.`)
  }
  await store.addUpload({ ...file, licenseId, ownerId, kept, createdAt: clock.now() })
  return success(null)
}
