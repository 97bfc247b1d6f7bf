import { createServer } from 'node:net'

/**
 * A port of this machine that nobody listens on now; somebody may be faster to take it.
 * @returns {Promise<number>}
 */
export function findFreePort() {
  return new Promise((found, fail) => {
    const probe = createServer()
    probe.once('error', fail)
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address()
      probe.close(() => found(typeof address === 'object' && address !== null ? address.port : 0))
    })
  })
}
