import type { Files, HttpOutcome } from './ports.ts'

/** `Files` over XMLHttpRequest, because `fetch` does not tell how much of a request has left. */
export const browserFiles: Files = {
  upload: ({ url, headers, field, file, timeoutMs, onProgress }) => {
    const request = new XMLHttpRequest()
    const outcome = new Promise<HttpOutcome>((resolve) => {
      request.upload.onprogress = ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0)
      request.onload = () =>
        resolve({ ok: true, status: request.status, body: parseJson(request.responseText) })
      request.ontimeout = () => resolve({ ok: false, failure: 'timeout' })
      request.onerror = request.onabort = () => resolve({ ok: false, failure: 'network' })
    })
    request.open('POST', url)
    request.timeout = timeoutMs
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value)
    const form = new FormData()
    form.append(field, file, file.name)
    request.send(form)
    return { outcome, stop: () => request.abort() }
  },

  preview: async (file) => {
    if (!file.type.startsWith('image/')) return null
    const url = URL.createObjectURL(file)
    const release = () => URL.revokeObjectURL(url)
    const image = new Image()
    image.src = url
    try {
      await image.decode()
      return { url, width: image.naturalWidth, height: image.naturalHeight, release }
    } catch {
      // Damaged, or of a kind that this browser does not know.
      release()
      return null
    }
  },
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
