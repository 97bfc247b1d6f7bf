import type { Platform } from '../../platform/ports.ts'
import type { Uploads, UploadsNeeds } from './createUploads.ts'

/** Loads what sends files when the first one is chosen: most visitors never do. */
export function createUploadsOnDemand(needs: UploadsNeeds & Pick<Platform, 'files'>): Uploads {
  let loaded: Promise<Uploads> | null = null
  let closed = false

  const load = async (): Promise<Uploads> => {
    const [{ createUploads }, files] = await Promise.all([import('./createUploads.ts'), needs.files()])
    return createUploads({ ...needs, files })
  }
  const withLoaded = (use: (uploads: Uploads) => void) => void loaded?.then(use, () => undefined)

  return {
    attach: (chosen) => {
      loaded ??= load()
      loaded.then(
        (uploads) => {
          if (!closed) uploads.attach(chosen)
        },
        () => {
          loaded = null
          needs.store.apply({ type: 'filesAttached', uploads: [], notice: { kind: 'unavailable' } })
        },
      )
    },
    cancel: (id) => withLoaded((uploads) => uploads.cancel(id)),
    retry: (id) => withLoaded((uploads) => uploads.retry(id)),
    send: () => withLoaded((uploads) => uploads.send()),
    close: () => {
      closed = true
      withLoaded((uploads) => uploads.close())
    },
  }
}
