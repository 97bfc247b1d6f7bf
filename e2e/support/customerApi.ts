import { WebSocket } from 'ws'
import type { Parley } from './startParley.ts'

/** A customer whose program is not the widget: one action of the Customer Chat RTM API, and what it answers. */
export type AskAsCustomer = {
  (action: string, payload: object): Promise<unknown>
  close(): void
}

const answerTimeoutMs = 10_000

/**
 * Logs a new customer in.
 * @param introduction members of the login's payload beside the token
 */
export async function askAsCustomer(parley: Parley, introduction: object): Promise<AskAsCustomer> {
  const grant = { grant_type: 'transient', license_id: 1, client_id: 'journey', response_type: 'token' }
  const answer = await fetch(`${parley.origin}/customer/token`, {
    method: 'POST',
    body: JSON.stringify({ ...grant, redirect_uri: parley.origin }),
  })
  const token = `Bearer ${Object(await answer.json()).access_token}`
  const socket = new WebSocket(`${parley.origin.replace(/^http/, 'ws')}/v3.2/customer/rtm/ws?license_id=1`)
  await new Promise((opened, failed) => socket.once('open', opened).once('error', failed))

  let asked = 0
  const request = (action: string, payload: object) =>
    new Promise<unknown>((resolve, reject) => {
      asked += 1
      const id = `${asked}`
      const timer = setTimeout(() => reject(new Error(`${action} was not answered`)), answerTimeoutMs)
      const listen = (data: unknown) => {
        const frame = JSON.parse(String(data))
        if (frame.request_id !== id) return
        clearTimeout(timer)
        socket.off('message', listen)
        if (frame.success) resolve(frame.payload)
        else reject(new Error(`${action} was refused: ${frame.payload.error.type}`))
      }
      socket.on('message', listen)
      socket.send(JSON.stringify({ request_id: id, action, payload }))
    })
  await request('login', { token, ...introduction })
  return Object.assign(request, { close: () => socket.close() })
}
