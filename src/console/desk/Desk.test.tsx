import { act, cleanup, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { createScriptedDesk, type ScriptedDesk } from '../../engine/agent/testing/createScriptedServer.ts'
import { agentUser, fullChat, message, summary } from '../../engine/agent/testing/wireChats.ts'
import { Desk } from './Desk.tsx'

const mine = { agents: [agentUser('me')] }
const waiting = { agents: [], customer: { id: 'tom', type: 'customer' as const, name: 'Tom', present: true } }
const closed = { agents: [], customer: { id: 'eva', type: 'customer' as const, name: 'Eva', present: false } }

let desk: ScriptedDesk | null = null

afterEach(() => {
  cleanup()
  desk?.engine.close()
  desk = null
})

/** A desk with a chat of mine, one in the queue and a closed one. */
async function show(): Promise<ScriptedDesk> {
  const made = createScriptedDesk()
  desk = made
  made.replies['get_chats_summary'] = ({ filters }) => {
    const rows = [summary('mine', mine), summary('queued', waiting), summary('closed', closed)]
    return { chats_summary: filters === undefined ? rows : rows.slice(2), found_chats: 3 }
  }
  made.replies['get_chat_threads'] = ({ chat_id }) => {
    const members = chat_id === 'mine' ? mine : chat_id === 'queued' ? waiting : { ...closed, active: false }
    const id = String(chat_id)
    return { chat: fullChat(id, [{ ...message(1, `Hello from ${id}`), author_id: id }], members) }
  }
  made.replies['send_event'] = () => ({ thread_id: 'mine-T', event: message(9, 'One\ntwo', 'me') })
  made.replies['update_last_seen_timestamp'] = () => ({ timestamp: 1_700_000_000 })
  render(<Desk engine={made.engine} groupNames={{ 0: 'General' }} onSignOut={() => undefined} />)
  await act(made.connect)
  return made
}

const list = (name: string) => screen.getByRole('list', { name })
const rows = (name: string) => within(list(name)).queryAllByRole('listitem')
const openMine = () => userEvent.click(within(list('My chats')).getByRole('button'))
const push = (action: string, payload: object) => act(async () => desk?.push(action, payload))

describe('the lists', () => {
  it('[contract] My chats, Queued and All chats, each with what belongs there', async () => {
    await show()
    expect(rows('My chats').map((row) => row.textContent)).toEqual([expect.stringContaining('Lena Fischer')])
    expect(rows('Queued').map((row) => row.textContent)).toEqual([expect.stringContaining('Tom')])
    expect(rows('All chats')).toHaveLength(3)
    expect(rows('All chats')[2]?.textContent).toContain('Closed')
  })

  it('a chat that an agent takes leaves the queue', async () => {
    await show()
    await push('chat_user_added', {
      chat_id: 'queued',
      thread_id: 'queued-T',
      user: agentUser('ada'),
      user_type: 'agent',
    })
    expect(rows('Queued')).toHaveLength(0)
    expect(rows('All chats')).toHaveLength(3)
  })

  it('counts what is unread, and what the customer types shows in the row', async () => {
    await show()
    const event = message(2, 'Anybody there?', 'customer', 1_700_000_100)
    await push('incoming_event', { chat_id: 'mine', thread_id: 'mine-T', event })
    expect(rows('My chats')[0]?.textContent).toContain('2 unread messages')
    expect(document.title).toContain('(2)')
    await push('incoming_sneak_peek', {
      chat_id: 'mine',
      thread_id: 'mine-T',
      sneak_peek: { author_id: 'customer', recipients: 'agents', timestamp: 1, text: 'I would li' },
    })
    expect(rows('My chats')[0]?.textContent).toContain('I would li')
  })
})

describe('the open chat', () => {
  it('[contract] shows the messages and puts the keyboard into Reply', async () => {
    await show()
    await openMine()
    const log = screen.getByRole('log', { name: 'Messages' })
    expect(within(log).getByText('Hello from mine')).toBeTruthy()
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Reply' })))
    expect(screen.getByRole('region', { name: 'Customer' }).textContent).toContain('lena@shop.example')
  })

  it('[contract] unsent text stands in a note until it is sent', async () => {
    await show()
    await openMine()
    await push('incoming_sneak_peek', {
      chat_id: 'mine',
      thread_id: 'mine-T',
      sneak_peek: { author_id: 'customer', recipients: 'agents', timestamp: 1, text: 'I would like' },
    })
    expect(screen.getByRole('note', { name: 'Typing now' }).textContent).toBe('I would like')
    const event = message(2, 'I would like to know more', 'customer')
    await push('incoming_event', { chat_id: 'mine', thread_id: 'mine-T', event })
    expect(screen.queryByRole('note', { name: 'Typing now' })).toBeNull()
  })

  it('Enter sends, Shift and Enter does not', async () => {
    const { asked } = await show()
    await openMine()
    const reply = screen.getByRole('textbox', { name: 'Reply' })
    await userEvent.type(reply, 'One{Shift>}{Enter}{/Shift}two')
    expect(asked('send_event')).toEqual([])
    await userEvent.type(reply, '{Enter}')
    await waitFor(() => expect(asked('send_event')).toMatchObject([{ event: { text: 'One\ntwo' } }]))
    expect(reply).toHaveProperty('value', '')
    expect(asked('send_typing_indicator').map(({ is_typing }) => is_typing)).toEqual([true, false])
  })

  it('a draft stays with its chat', async () => {
    await show()
    await openMine()
    await userEvent.type(screen.getByRole('textbox', { name: 'Reply' }), 'Half a thought')
    await userEvent.click(within(list('Queued')).getByRole('button'))
    expect(screen.getByRole('textbox', { name: 'Reply' })).toHaveProperty('value', '')
    await openMine()
    expect(screen.getByRole('textbox', { name: 'Reply' })).toHaveProperty('value', 'Half a thought')
  })

  it('says what a reply will do where it does more than reply', async () => {
    await show()
    await userEvent.click(within(list('Queued')).getByRole('button'))
    expect(screen.getByText(/waiting for an agent/)).toBeTruthy()
    await userEvent.click(within(list('All chats')).getByRole('button', { name: /Eva/ }))
    expect(screen.getByText(/A reply opens it again/)).toBeTruthy()
    expect(screen.getByRole('button', { name: 'Reopen chat' })).toBeTruthy()
  })

  it('[contract] Close chat closes it; a refusal is said', async () => {
    const { asked, replies } = await show()
    await openMine()
    replies['close_thread'] = () => 'authorization'
    await userEvent.click(screen.getByRole('button', { name: 'Close chat' }))
    await waitFor(() => expect(screen.getByText(/may not do this/)).toBeTruthy())
    replies['close_thread'] = () => ({})
    await userEvent.click(screen.getByRole('button', { name: 'Close chat' }))
    expect(asked('close_thread')).toHaveLength(2)
    await push('thread_closed', { chat_id: 'mine', thread_id: 'mine-T', user_id: 'me' })
    expect(rows('My chats')).toHaveLength(0)
    expect(screen.getByRole('button', { name: 'Reopen chat' })).toBeTruthy()
  })
})

describe('the agent', () => {
  it('[contract] the switch Accepting chats follows the server', async () => {
    const { asked } = await show()
    const accepting = screen.getByRole('switch', { name: 'Accepting chats' })
    expect(accepting.getAttribute('aria-checked')).toBe('true')
    await userEvent.click(accepting)
    expect(asked('update_agent')).toEqual([{ routing_status: 'not_accepting_chats' }])
    await waitFor(() => expect(accepting.getAttribute('aria-checked')).toBe('false'))
    await push('agent_updated', { agent_id: 'me', routing_status: 'accepting_chats' })
    expect(accepting.getAttribute('aria-checked')).toBe('true')
  })

  it('J and K move through the chats, ? shows the keys, Escape closes them', async () => {
    await show()
    await userEvent.keyboard('j')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Lena Fischer')
    await userEvent.keyboard('j')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Tom')
    await userEvent.keyboard('k')
    expect(screen.getByRole('heading', { level: 1 }).textContent).toBe('Lena Fischer')
    await userEvent.keyboard('?')
    const help = screen.getByRole('dialog', { name: 'Keyboard shortcuts' })
    await userEvent.keyboard('{Escape}')
    expect(help).toHaveProperty('open', false)
  })
})
