import type { Page } from '@playwright/test'

export type TagPage = {
  /** Origin of the Parley server. */
  readonly server: string
  /** Attributes of each script tag, without `src`. Default: one tag for license 1. */
  readonly tags?: readonly Readonly<Record<string, string>>[]
}

/**
 * Opens a page of a website without a content security policy, with script tags as its owner wrote them.
 * @param origin the website's
 */
export async function openTagPage(page: Page, origin: string, { server, tags }: TagPage): Promise<void> {
  const written = (tags ?? [{ 'data-license': '1' }]).map((attributes) => {
    const pairs = Object.entries(attributes).map(([name, value]) => `${name}="${value}"`)
    return `<script async src="${server}/widget.js" ${pairs.join(' ')}></script>`
  })
  const body = `<!doctype html><html lang="en"><title>A website</title><h1>A website</h1>${written.join('')}</html>`
  const address = `${origin}/tags`
  await page.route(address, (route) => route.fulfill({ contentType: 'text/html', body }))
  await page.goto(address)
}
