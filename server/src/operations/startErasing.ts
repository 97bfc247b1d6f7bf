import type { Core } from '../actions/contract.ts'
import type { Files } from '../files/createFiles.ts'
import type { Clock, Log } from '../platform/ports.ts'
import type { Erasures } from './createErasures.ts'

export type ErasingNeeds = {
  readonly erasures: Erasures
  readonly core: Pick<Core, 'eraseCustomer'>
  readonly files: Pick<Files, 'remove'>
  readonly clock: Clock
  readonly log: Log
}

/** How long the command waits at most until the server looks. */
export const eraseEveryMs = 2_000

/** Forgets whom an operator wants forgotten; the returned function stops it after the round under way. */
export function startErasing({ erasures, core, files, clock, log }: ErasingNeeds): () => Promise<void> {
  let stopped = false
  let cancel: () => void = () => undefined

  const erase = async (): Promise<void> => {
    for (const erasure of erasures.asked()) {
      if (stopped) return
      const { licenseId, customerId } = erasure
      const { uploadIds, chatIds } = await core.eraseCustomer(licenseId, customerId)
      await files.remove(uploadIds)
      erasures.done(erasure)
      log.info({ licenseId, chats: chatIds.length, files: uploadIds.length }, 'a customer is erased')
    }
  }
  const round = (): Promise<void> =>
    erase()
      .catch((error: unknown) =>
        log.error(
          { error: error instanceof Error ? error.name : 'unknown' },
          'a customer could not be erased',
        ),
      )
      .finally(() => {
        if (stopped) return
        cancel = clock.after(eraseEveryMs, () => {
          running = round()
        })
      })
  let running = round()

  return async () => {
    stopped = true
    cancel()
    await running
  }
}
