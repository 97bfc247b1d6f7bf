import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type PageSite = { readonly address: string; close(): Promise<void> }

/** Serves one page of HTML from a free port of this machine: an origin that is nobody else's. */
export async function servePage(html: string): Promise<PageSite> {
  const http = createServer((_request, response) => {
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(html)
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
