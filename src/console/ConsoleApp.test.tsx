import { act, cleanup, render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { StrictMode } from 'react'
import { afterEach, describe, expect, it } from 'vitest'
import type { HttpOutcome, HttpRequest } from '../platform/ports.ts'
import { createHandPlatform } from '../platform/testing/createHandPlatform.ts'
import { settle } from '../platform/testing/settle.ts'
import { ConsoleApp } from './ConsoleApp.tsx'
import { createAgentSession } from './session/createAgentSession.ts'
import { createSessionRequests } from './session/sessionRequests.ts'

afterEach(cleanup)

const server = 'https://chat.example'
const grant: HttpOutcome = {
  ok: true,
  status: 200,
  body: { access_token: 'one', expires_in: 3600, agent_id: 'me', license_id: 1, name: 'Agent Smith' },
}
const refusal: HttpOutcome = { ok: true, status: 401, body: null }

/** A console whose server knows a session or not, and takes any password but "wrong". */
async function show(knowsSession: boolean) {
  const asked: string[] = []
  let signedIn = knowsSession
  const answer = ({ method, url, body }: HttpRequest): HttpOutcome => {
    asked.push(`${method} ${url.slice(server.length)}`)
    if (!url.endsWith('/agent/session')) return refusal
    if (method === 'DELETE') signedIn = false
    else if (body !== undefined) signedIn = JSON.stringify(body).includes('wrong') === false
    return signedIn ? grant : refusal
  }
  const platform = createHandPlatform({ answer })
  const session = createAgentSession({
    requests: createSessionRequests({ http: platform.http, server }),
    clock: platform.clock,
  })
  render(
    <StrictMode>
      <ConsoleApp session={session} platform={platform} server={server} />
    </StrictMode>,
  )
  await act(settle)
  return { asked, platform }
}

describe('ConsoleApp', () => {
  it('without a session it asks for one, says what was wrong, and opens the desk', async () => {
    await show(false)
    await userEvent.type(screen.getByLabelText('E-mail'), 'me@shop.example')
    await userEvent.type(screen.getByLabelText('Password'), 'wrong{Enter}')
    await waitFor(() => expect(screen.getByRole('alert').textContent).toMatch(/wrong/))
    await userEvent.type(screen.getByLabelText('Password'), '{Control>}a{/Control}demo{Enter}')
    await waitFor(() => expect(screen.getByRole('switch', { name: 'Accepting chats' })).toBeTruthy())
  })

  it('with a session it opens the desk at once, with one live connection', async () => {
    const { platform } = await show(true)
    await waitFor(() => expect(screen.getByRole('list', { name: 'My chats' })).toBeTruthy())
    await act(settle)
    expect(platform.sockets.opened.filter((end) => !end.closedByUs)).toHaveLength(1)
  })

  it('signing out ends the session on the server and comes back to the form', async () => {
    const { asked, platform } = await show(true)
    await userEvent.click(screen.getByRole('button', { name: 'Sign out' }))
    await act(() => platform.clock.advance(3_000))
    await waitFor(() => expect(screen.getByRole('button', { name: 'Sign in' })).toBeTruthy())
    expect(asked).toContain('DELETE /agent/session')
    expect(platform.page.listeners()).toBe(0)
  })
})
