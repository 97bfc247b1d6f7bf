import type { Files, HttpOutcome, UploadRequest } from '../ports.ts'

/** An upload that the code under test has begun. */
export interface HandUpload {
  readonly request: UploadRequest
  readonly stopped: boolean
  end(outcome: HttpOutcome): void
}

export interface HandFiles extends Files {
  /** Oldest first. */
  readonly uploads: readonly HandUpload[]
  /** Addresses of previews that were made and not released. */
  readonly previews: ReadonlySet<string>
}

/** Files whose far end is moved by hand; every picture is 40 by 30. */
export function createHandFiles(): HandFiles {
  const uploads: HandUpload[] = []
  const previews = new Set<string>()
  let made = 0
  return {
    uploads,
    previews,
    upload: (request) => {
      let stopped = false
      let end: HandUpload['end'] = () => undefined
      const outcome = new Promise<HttpOutcome>((resolve) => {
        end = resolve
      })
      uploads.push({
        request,
        end,
        get stopped() {
          return stopped
        },
      })
      const stop = () => {
        stopped = true
        end({ ok: false, failure: 'network' })
      }
      return { outcome, stop }
    },
    preview: async (file) => {
      if (!file.type.startsWith('image/')) return null
      const url = `blob:${++made}`
      previews.add(url)
      return { url, width: 40, height: 30, release: () => void previews.delete(url) }
    },
  }
}
