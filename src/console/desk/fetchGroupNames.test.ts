import { describe, expect, it } from 'vitest'
import { failed, success } from '../../model/result.ts'
import type { HttpOutcome, HttpRequest } from '../../platform/ports.ts'
import { fetchGroupNames } from './fetchGroupNames.ts'

const token = async () => success('dal:one')

function ask(answer: HttpOutcome) {
  const asked: HttpRequest[] = []
  const http = {
    request: async (request: HttpRequest) => {
      asked.push(request)
      return answer
    },
  }
  return { asked, names: fetchGroupNames({ http, server: 'https://chat.example', token }) }
}

describe('fetchGroupNames', () => {
  it('asks the directory with the agent’s token', async () => {
    const body = {
      groups: [
        { id: 0, name: 'General', status: 'online' },
        { id: 1, name: 'Sales' },
      ],
      agents: [],
    }
    const { asked, names } = ask({ ok: true, status: 200, body })
    expect(await names).toEqual({ 0: 'General', 1: 'Sales' })
    expect(asked).toMatchObject([
      { url: 'https://chat.example/console/directory', headers: { Authorization: 'Bearer dal:one' } },
    ])
  })

  it.each([
    [{ ok: true, status: 401, body: {} }],
    [{ ok: true, status: 200, body: null }],
    [{ ok: true, status: 200, body: { groups: 'none' } }],
    [{ ok: false, failure: 'timeout' }],
  ] satisfies [HttpOutcome][])('without a readable answer there are no names: %j', async (answer) => {
    expect(await ask(answer).names).toBeNull()
  })

  it('without a token nothing is asked', async () => {
    const http = { request: async () => Promise.reject(new Error('asked')) }
    const needs = { http, server: 'https://chat.example', token: async () => failed('refused') }
    expect(await fetchGroupNames(needs)).toBeNull()
  })
})
