import type { Http, HttpOutcome, HttpRequest } from './ports.ts'
import { writeJson } from './writeJson.ts'

/** `Http` over the platform's own `fetch`. */
export function createFetchHttp(): Http {
  return { request }
}

async function request(asked: HttpRequest): Promise<HttpOutcome> {
  const abort = new AbortController()
  const timer = setTimeout(() => abort.abort(), asked.timeoutMs)
  try {
    const response = await fetch(asked.url, {
      method: asked.method,
      credentials: asked.credentials,
      headers: { ...(asked.body && { 'Content-Type': 'application/json' }), ...asked.headers },
      ...(asked.body && { body: writeJson(asked.body) }),
      signal: abort.signal,
    })
    return { ok: true, status: response.status, body: parseJson(await response.text()) }
  } catch {
    return { ok: false, failure: abort.signal.aborted ? 'timeout' : 'network' }
  } finally {
    clearTimeout(timer)
  }
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch {
    return null
  }
}
