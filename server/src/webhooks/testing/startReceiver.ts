import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'

export type Received = {
  readonly headers: { readonly [name: string]: string | readonly string[] | undefined }
  readonly body: string
}

/** A website's own server, which takes webhooks. */
export interface Receiver {
  readonly url: string
  readonly received: readonly Received[]
  /** How it answers from now on; default 200. `silence`: not at all. */
  answerWith(answer: number | 'silence'): void
  close(): Promise<void>
}

export async function startReceiver(): Promise<Receiver> {
  const received: Received[] = []
  let answer: number | 'silence' = 200
  const http = createServer((request, response) => {
    let body = ''
    request.setEncoding('utf8').on('data', (text: string) => {
      body += text
    })
    request.on('end', () => {
      received.push({ headers: request.headers, body })
      if (answer !== 'silence') response.writeHead(answer, { location: '/elsewhere' }).end('thanks')
    })
  })
  await new Promise<void>((listening) => http.listen(0, '127.0.0.1', listening))
  // A server that listens on a port has an address of this kind.
  const { port } = http.address() as AddressInfo
  return {
    url: `http://127.0.0.1:${port}/hook`,
    received,
    answerWith: (next) => {
      answer = next
    },
    close: () =>
      new Promise((closed) => {
        http.close(() => closed())
        http.closeAllConnections()
      }),
  }
}
