import type { Page } from '@playwright/test'

/** Addresses of pages that the widget tells the server from now on, in their order. */
export function toldPages(page: Page): readonly string[] {
  const told: string[] = []
  page.on('websocket', (socket) =>
    socket.on('framesent', ({ payload }) => {
      const { action, payload: sent } = JSON.parse(`${payload}`)
      if (action === 'update_customer_page') told.push(sent.url)
    }),
  )
  return told
}
