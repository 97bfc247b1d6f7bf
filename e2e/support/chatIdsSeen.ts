import type { Page } from '@playwright/test'

/** Collects the ids of all chats that a page's sockets speak of, from now on. */
export function chatIdsSeen(page: Page): ReadonlySet<string> {
  const seen = new Set<string>()
  const read = ({ payload }: { payload: string | Buffer }): void => {
    for (const [, id = ''] of String(payload).matchAll(/"chat_id":"([^"]+)"/g)) seen.add(id)
  }
  page.on('websocket', (socket) => {
    socket.on('framesent', read)
    socket.on('framereceived', read)
  })
  return seen
}
