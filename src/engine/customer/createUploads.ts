import type { FileContent } from '../../model/event.ts'
import { type CustomId, customId } from '../../model/ids.ts'
import { maxUploads, type Upload, type UploadFailure } from '../../model/upload.ts'
import type { Files, HttpOutcome, Ids, Stop } from '../../platform/ports.ts'
import type { Store } from '../../store/createStore.ts'
import { readUpload } from '../translate/readUpload.ts'
import type { Home } from './createHome.ts'

export type UploadsNeeds = {
  readonly ids: Ids
  readonly store: Store
  readonly home: Pick<Home, 'access' | 'token'>
  readonly license: number
  /** Of the protocol, as it stands in addresses: that of the session. */
  readonly version: string
  /** The most that one file may have, bytes. */
  readonly maxBytes: number
  /** Sends an uploaded file as an event. */
  readonly send: (content: FileContent) => void
}

/** Files on their way from the visitor to the server, and from there into the chat. */
export interface Uploads {
  /** Takes files; those beyond {@link maxUploads} are left out, and the visitor is told. */
  attach(files: readonly File[]): void
  /** Forgets a file, whatever has become of it. */
  cancel(id: CustomId): void
  /** Uploads a file again that did not get through. */
  retry(id: CustomId): void
  /** Sends everything that is attached: what is uploaded now, the rest when it is. */
  send(): void
  close(): void
}

/** A slow line needs minutes for the largest file. */
const uploadTimeoutMs = 600_000
/** Uploads under way at once; the others wait for them. */
const maxAtOnce = 2

type Chosen = { readonly file: File; release: Stop; stop: Stop | null }

const nothing: Stop = () => undefined

/** Uploads begin when files are chosen, so that most are there when the visitor has looked at them and sends. */
export function createUploads(needs: UploadsNeeds & { readonly files: Files }): Uploads {
  const { ids, store, home, license, version, maxBytes, files } = needs
  const chosen = new Map<CustomId, Chosen>()
  const items = () => store.getState().uploads.items
  const itemOf = (id: CustomId) => items().find((upload) => upload.id === id)

  const progress = (id: CustomId, next: Upload['progress']) =>
    store.apply({ type: 'uploadProgressed', id, progress: next })

  const uploadOf = (id: CustomId, { name, size, type }: File): Upload => ({
    id,
    name,
    size,
    contentType: type,
    preview: null,
    wanted: false,
    progress: judgeHere(size, maxBytes) ?? { kind: 'uploading', share: 0 },
  })

  const preview = async (id: CustomId, one: Chosen) => {
    const made = await files.preview(one.file)
    if (made === null) return
    if (chosen.get(id) !== one) return made.release()
    one.release = made.release
    const { url, width, height } = made
    store.apply({ type: 'uploadPreviewed', id, preview: { url, width, height } })
  }

  const pump = () => {
    for (const { id, progress: now } of items()) {
      const one = chosen.get(id)
      if (one === undefined || one.stop !== null || now.kind !== 'uploading') continue
      if ([...chosen.values()].filter(({ stop }) => stop !== null).length >= maxAtOnce) return
      one.stop = nothing
      void upload(id, one)
    }
  }

  const upload = async (id: CustomId, one: Chosen) => {
    const outcome = await attempt(id, one, true)
    if (chosen.get(id) !== one) return
    one.stop = null
    progress(id, readOutcome(outcome))
    sendWanted()
    pump()
  }

  /** A token may have ended early: then one more attempt with another one. */
  const attempt = async (id: CustomId, one: Chosen, again: boolean): Promise<HttpOutcome> => {
    const access = await home.access()
    if (access === null || chosen.get(id) !== one) return { ok: false, failure: 'network' }
    const { outcome, stop } = files.upload({
      url: `${access.server}/${version}/customer/action/upload_file?license_id=${license}`,
      headers: { Authorization: access.bearer },
      field: 'file',
      file: one.file,
      timeoutMs: uploadTimeoutMs,
      onProgress: (share) => {
        if (chosen.get(id) === one) progress(id, { kind: 'uploading', share })
      },
    })
    one.stop = stop
    const ended = await outcome
    if (!again || !ended.ok || ended.status !== 401) return ended
    home.token().drop()
    return attempt(id, one, false)
  }

  /** In the order in which they were chosen: one that is still on its way holds back those after it. */
  const sendWanted = () => {
    for (const { id, wanted, progress: now, ...file } of items()) {
      if (!wanted || now.kind === 'failed') continue
      if (now.kind === 'uploading') return
      const { preview: picture, name, size, contentType } = file
      const image = picture && { width: picture.width, height: picture.height, thumbnailUrl: null }
      needs.send({ type: 'file', name, url: now.url, contentType, size, image })
      forget(id)
    }
  }

  const forget = (id: CustomId) => {
    const one = chosen.get(id)
    chosen.delete(id)
    one?.stop?.()
    one?.release()
    store.apply({ type: 'uploadRemoved', id })
  }

  return {
    attach: (given) => {
      const room = Math.max(0, maxUploads - items().length)
      const taken = given.slice(0, room).map((file) => ({ id: customId(ids.customId()), file }))
      const count = given.length - taken.length
      store.apply({
        type: 'filesAttached',
        uploads: taken.map(({ id, file }) => uploadOf(id, file)),
        notice: count === 0 ? null : { kind: 'leftOut', count },
      })
      for (const { id, file } of taken) {
        if (judgeHere(file.size, maxBytes) !== null) continue
        const one: Chosen = { file, release: nothing, stop: null }
        chosen.set(id, one)
        void preview(id, one)
      }
      pump()
    },
    cancel: (id) => {
      forget(id)
      sendWanted()
      pump()
    },
    retry: (id) => {
      if (!chosen.has(id) || itemOf(id)?.progress.kind !== 'failed') return
      progress(id, { kind: 'uploading', share: 0 })
      pump()
    },
    send: () => {
      store.apply({ type: 'uploadsSent' })
      sendWanted()
    },
    close: () => {
      for (const { stop, release } of chosen.values()) {
        stop?.()
        release()
      }
      chosen.clear()
    },
  }
}

/** What need not be sent to know that it will not be taken. */
function judgeHere(size: number, maxBytes: number): Upload['progress'] | null {
  if (size > maxBytes) return { kind: 'failed', reason: 'tooLarge' }
  return size === 0 ? { kind: 'failed', reason: 'empty' } : null
}

function readOutcome(outcome: HttpOutcome): Upload['progress'] {
  if (!outcome.ok) return { kind: 'failed', reason: 'unreachable' }
  const { url, errorType } = readUpload(outcome.body)
  if (url !== null) return { kind: 'uploaded', url }
  return { kind: 'failed', reason: failures[errorType ?? ''] ?? 'unreachable' }
}

/** What is not here may pass. Source: Customer Chat Web API 3.2, upload_file. */
const failures: { readonly [errorType: string]: UploadFailure } = {
  entity_too_large: 'tooLarge',
  validation: 'refused',
  limit_reached: 'limit',
}
