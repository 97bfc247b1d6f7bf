import { WebSocket } from 'ws'

type Frame = { readonly [key: string]: unknown }

export interface RemoteAgent {
  /** Asks the server, and resolves to its answer. */
  call(action: string, payload: object): Promise<Frame>
  /** What came by itself, oldest first. */
  readonly pushes: readonly Frame[]
  leave(): void
}

/** An agent as a program would speak: frames by hand over the Agent RTM API 3.0. */
export async function signInAgent(
  origin: string,
  credentials: { readonly email: string; readonly password: string },
): Promise<RemoteAgent> {
  const session = await fetch(`${origin}/agent/session`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', origin: origin },
    body: JSON.stringify(credentials),
  })
  const { access_token: token } = Object(await session.json())
  const socket = new WebSocket(`${origin.replace('http', 'ws')}/v3.0/agent/rtm/ws`)
  const pushes: Frame[] = []
  const waiting = new Map<string, (frame: Frame) => void>()
  let made = 0
  socket.on('message', (data) => {
    const frame: Frame = JSON.parse(String(data))
    if (frame['type'] === 'push') pushes.push(frame)
    else waiting.get(String(frame['request_id']))?.(frame)
  })
  await new Promise((resolve) => socket.once('open', resolve))
  const call = (action: string, payload: object) =>
    new Promise<Frame>((resolve) => {
      const id = `a${++made}`
      waiting.set(id, resolve)
      socket.send(JSON.stringify({ request_id: id, action, payload }))
    })
  const login = await call('login', { token: `Bearer ${token}` })
  if (login['success'] !== true) throw new Error(`The agent is refused: ${JSON.stringify(login)}`)
  return { call, pushes, leave: () => socket.terminate() }
}
