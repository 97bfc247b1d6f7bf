import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

/** Attributes of one script tag as its site owner wrote them, without `src`. */
export type Tag = Readonly<Record<string, string>>

export type TagSite = { readonly address: string; close(): Promise<void> }

/**
 * Serves one page with script tags and without a content security policy, from a free port of this machine. A page
 * that the browser believes to come from elsewhere would not be allowed to reach a server on loopback.
 * @param server origin of the Parley server
 */
export async function serveTagPage(server: string, tags: readonly Tag[]): Promise<TagSite> {
  const written = tags.map((tag) => {
    const attributes = Object.entries(tag).map(([name, value]) => `${name}="${value}"`)
    return `<script async src="${server}/widget.js" ${attributes.join(' ')}></script>`
  })
  const page = `<!doctype html><html lang="en"><title>A website</title><h1>A website</h1>${written.join('')}</html>`
  const http = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(page)
  })
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  // A server that listens on a port has an address of this kind.
  const { port } = http.address() as AddressInfo
  return {
    address: `http://127.0.0.1:${port}/`,
    close: () =>
      new Promise((closed) => {
        http.close(() => closed())
        http.closeAllConnections()
      }),
  }
}
