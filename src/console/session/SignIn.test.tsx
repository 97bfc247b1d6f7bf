import { cleanup, render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, describe, expect, it } from 'vitest'
import { SignIn } from './SignIn.tsx'
import type { Credentials } from './sessionRequests.ts'

afterEach(cleanup)

function show(problem: Parameters<typeof SignIn>[0]['problem'] = null, busy = false) {
  const tried: Credentials[] = []
  const view = render(
    <SignIn problem={problem} busy={busy} onSignIn={(credentials) => tried.push(credentials)} />,
  )
  return { tried, ...view }
}

describe('SignIn', () => {
  it('[contract] asks for E-mail and Password, and hands them over', async () => {
    const { tried } = show()
    expect(document.activeElement).toBe(screen.getByLabelText('E-mail'))
    await userEvent.type(screen.getByLabelText('E-mail'), ' smith@shop.example ')
    await userEvent.type(screen.getByLabelText('Password'), ' demo{Enter}')
    expect(tried).toEqual([{ email: 'smith@shop.example', password: ' demo' }])
  })

  it('says what is missing, and goes there', async () => {
    const { tried } = show()
    await userEvent.type(screen.getByLabelText('E-mail'), 'smith@shop.example')
    await userEvent.click(screen.getByRole('button', { name: 'Sign in' }))
    expect(tried).toEqual([])
    expect(screen.getByRole('alert').textContent).toBe('Enter your e-mail and your password.')
    expect(document.activeElement).toBe(screen.getByLabelText('Password'))
  })

  it.each([
    ['refused', /wrong/],
    ['rate_limited', /Too many attempts/],
    ['unreachable', /does not answer/],
    ['ended', /session has ended/],
  ] as const)('%s is said in words', (problem, words) => {
    show(problem)
    expect(screen.getByRole('alert').textContent).toMatch(words)
  })

  it('what was typed stays after a wrong password, which is ready to be typed anew', async () => {
    const { rerender } = show()
    await userEvent.type(screen.getByLabelText('E-mail'), 'smith@shop.example')
    await userEvent.type(screen.getByLabelText('Password'), 'wrong')
    rerender(<SignIn problem="refused" busy={false} onSignIn={() => undefined} />)
    expect(screen.getByLabelText('E-mail')).toHaveProperty('value', 'smith@shop.example')
    expect(document.activeElement).toBe(screen.getByLabelText('Password'))
    expect(screen.getByLabelText('Password').getAttribute('aria-invalid')).toBe('true')
  })

  it('does not send twice', async () => {
    const { tried } = show(null, true)
    await userEvent.type(screen.getByLabelText('E-mail'), 'smith@shop.example')
    await userEvent.type(screen.getByLabelText('Password'), 'demo{Enter}')
    expect(tried).toEqual([])
    expect(screen.getByRole('button').textContent).toBe('Signing in…')
  })
})
