import type { CustomId } from '../model/ids.ts'
import { assertNever } from '../model/result.ts'
import type { Upload, UploadNotice } from '../model/upload.ts'
import type { UploadChange } from './change.ts'

/** Files on their way into the chat, in the order in which they were chosen. */
export type Uploads = { readonly items: readonly Upload[]; readonly notice: UploadNotice | null }

export const noUploads: Uploads = { items: [], notice: null }

export function reduceUploads(known: Uploads, change: UploadChange): Uploads {
  switch (change.type) {
    case 'filesAttached': {
      const added = change.uploads.filter(({ id }) => known.items.every((upload) => upload.id !== id))
      return { items: [...known.items, ...added], notice: change.notice }
    }
    case 'uploadProgressed':
      return withItem(known, change.id, (upload) => ({ ...upload, progress: change.progress }))
    case 'uploadPreviewed':
      return withItem(known, change.id, (upload) => ({ ...upload, preview: change.preview }))
    case 'uploadsSent': {
      const kept = known.items.filter((upload) => !isHopeless(upload))
      return { items: kept.map((upload) => ({ ...upload, wanted: true })), notice: null }
    }
    case 'uploadRemoved':
      return { ...known, items: known.items.filter(({ id }) => id !== change.id) }
    default:
      return assertNever(change)
  }
}

function withItem(known: Uploads, id: CustomId, alter: (upload: Upload) => Upload): Uploads {
  return known.items.some((upload) => upload.id === id)
    ? { ...known, items: known.items.map((upload) => (upload.id === id ? alter(upload) : upload)) }
    : known
}

/** The same again would fail again. */
function isHopeless({ progress }: Upload): boolean {
  return progress.kind === 'failed' && progress.reason !== 'unreachable'
}
