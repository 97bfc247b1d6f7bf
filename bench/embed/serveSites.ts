import { once } from 'node:events'
import { readFile } from 'node:fs/promises'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { projectRoot } from '../../scripts/builds/projectRoot.mjs'

export type SiteName = 'empty' | 'parley' | 'deepChat'

export interface Sites {
  address(site: SiteName): string
  close(): Promise<void>
}

const deepChatFile = 'node_modules/deep-chat/dist/deepChat.bundle.js'

/**
 * The same page without a chat and with each of them, as their documentation says to put them there.
 * @param server origin of the Parley server
 */
export async function serveSites(server: string): Promise<Sites> {
  const pages = {
    empty: page(''),
    parley: page(`<script async src="${server}/widget.js" data-license="1"></script>`),
    deepChat: page('<script type="module" src="/deepChat.js"></script><deep-chat demo="true"></deep-chat>'),
  } as const satisfies Record<SiteName, string>
  const deepChat = brotliCompressSync(await readFile(join(projectRoot, deepChatFile)))

  const http = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://localhost').pathname.slice(1)
    if (path === 'deepChat.js') {
      response.writeHead(200, {
        'content-type': 'text/javascript',
        'content-encoding': 'br',
        'cache-control': 'max-age=31536000, immutable',
      })
      return void response.end(deepChat)
    }
    const found = Object.entries(pages).find(([name]) => name === path)?.[1]
    if (found === undefined) return void response.writeHead(404).end()
    response.writeHead(200, { 'content-type': 'text/html; charset=utf-8' }).end(found)
  })
  http.listen(0, '127.0.0.1')
  await once(http, 'listening')
  // A server that listens on a port has an address of this kind.
  const { port } = http.address() as AddressInfo
  return {
    address: (site) => `http://127.0.0.1:${port}/${site}`,
    close: async () => {
      http.closeAllConnections()
      http.close()
      await once(http, 'close')
    },
  }
}

function page(chat: string): string {
  return `<!doctype html><html lang="en"><meta charset="utf-8"><link rel="icon" href="data:,"><title>A website</title>
<h1>A website</h1><p>With something to read.</p>${chat}</html>`
}
