import { createReadStream } from 'node:fs'
import { readFile, stat } from 'node:fs/promises'
import { createServer, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { projectRoot } from '../../scripts/builds/projectRoot.mjs'

/** A website that has the widget on it, on an origin of its own. */
export type FixtureSite = {
  /** For example `http://127.0.0.1:40123`. `/script/` has the script tag; the others have their folder's name in `e2e/fixtures`. */
  readonly origin: string
  close(): Promise<void>
}

const root = join(projectRoot, 'dist/fixtures')
const nonce = 'fixture-nonce'
const types: { readonly [extension: string]: string } = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
}

/**
 * Serves the host pages of `e2e/fixtures` from a free port of this machine. In pages, `{{server}}` becomes the chat
 * server's origin, `{{nonce}}` the nonce of the page's policy and `{{license}}` the license.
 * @param server origin of the chat server
 * @param license default 1
 */
export async function serveFixtures(server: string, license = 1): Promise<FixtureSite> {
  const http = createServer((request, response) => {
    answer(new URL(request.url ?? '/', 'http://fixture').pathname, response).catch(() => {
      response.writeHead(404).end()
    })
  })
  const answer = async (path: string, response: ServerResponse) => {
    // No icon, and no complaint about it in the page's console.
    if (path === '/favicon.ico') {
      response.writeHead(204).end()
      return
    }
    const safe = normalize(path).replace(/^(\.\.[/\\])+/, '')
    const file = join(root, (await isFolder(join(root, safe))) ? join(safe, 'index.html') : safe)
    const type = types[extname(file)] ?? 'application/octet-stream'
    if (!file.endsWith('.html')) {
      await stat(file)
      response.writeHead(200, { 'content-type': type })
      createReadStream(file).pipe(response)
      return
    }
    const text = await readFile(file, 'utf8')
    const filled = text
      .replaceAll('{{server}}', server)
      .replaceAll('{{nonce}}', nonce)
      .replaceAll('{{license}}', `${license}`)
    response.writeHead(200, {
      'content-type': type,
      ...(policies[safe.split('/')[1] ?? '']?.(server) ?? {}),
    })
    response.end(filled)
  }
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  // A server that listens on a port has an address of this kind.
  const { port } = http.address() as AddressInfo
  return {
    origin: `http://127.0.0.1:${port}`,
    close: () =>
      new Promise((closed) => {
        http.close(() => closed())
        http.closeAllConnections()
      }),
  }
}

/** What a website has to allow, and no more, beside its own scripts. Source: contract, "Strict CSP". */
function strictPolicy(
  ownScripts: string,
): (server: string) => { readonly 'content-security-policy': string } {
  return (server) => ({
    'content-security-policy': [
      "default-src 'none'",
      `script-src ${ownScripts}`,
      `connect-src ${server} ${server.replace(/^http/, 'ws')}`,
      `img-src ${server} blob: data:`,
      // Where agents open web pages inside the chat: here the shop itself.
      "frame-src 'self'",
      "require-trusted-types-for 'script'",
    ].join('; '),
  })
}

/** By the first part of the path. The other pages have none. */
const policies: { readonly [folder: string]: ReturnType<typeof strictPolicy> } = {
  script: strictPolicy(`'nonce-${nonce}' 'strict-dynamic'`),
  react: strictPolicy("'self'"),
  react18: strictPolicy("'self'"),
  headless: strictPolicy("'self'"),
}

async function isFolder(path: string): Promise<boolean> {
  return (await stat(path)).isDirectory()
}
