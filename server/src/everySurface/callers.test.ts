import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { permittedScopes } from '../auth/agentScopes.ts'
import { smith } from '../rtm/testing/startRtm.ts'
import { type Line, type Outcome, openLine } from './testing/lines.ts'
import {
  foreigner,
  type OpenPlace,
  openStage,
  outsider,
  type Stage,
  sales,
  secretWords,
} from './testing/openStage.ts'
import { type RequestRow, requestOf } from './testing/requests.ts'
import { type SpokenSurface, spokenSurfaces } from './testing/surfaces.ts'

/**
 * Every method of every surface, asked by everybody who must not have it. `requests.test.ts` shows that the same
 * requests succeed for those who may; what they point at is read before and after, and must be the same.
 */

let stage: Stage
beforeAll(async () => {
  stage = await openStage()
})
afterAll(() => stage.stop())

type Asked = { readonly name: string; readonly row: RequestRow; readonly scopes: readonly string[] }

const asked = ({ methods, codec }: SpokenSurface): readonly Asked[] =>
  methods.flatMap((method) => {
    if (method.kind === 'ping') return []
    const row = requestOf(codec, method.name)
    if (row === undefined) throw new Error(`${codec} ${method.name} has no row in requests.ts`)
    return [{ name: method.name, row, scopes: method.scopes }]
  })

/** How an outcome reads in a failed expectation. */
const told = (outcome: Outcome): string => (outcome.ok ? 'accepted' : outcome.error.type)

describe.each(spokenSurfaces)('$id', (surface) => {
  const rows = asked(surface)
  let target: OpenPlace
  let before: unknown
  beforeAll(async () => {
    target = await stage.openPlace()
    before = await stage.snapshot(target.owner, target.place)
  })

  /** Asks every one of the rows over one line; what is told of each, by method. */
  async function askAll(line: Line, some: readonly Asked[]): Promise<{ [name: string]: string }> {
    const outcomes: { [name: string]: string } = {}
    for (const { name, row } of some) {
      const outcome = await line.ask(name, row.payload(target.place))
      expect(leaks(outcome, target), `${name} told what is not the caller's`).toEqual([])
      outcomes[name] = told(outcome)
    }
    line.close()
    return outcomes
  }

  afterEach(async () => {
    expect(await stage.snapshot(target.owner, target.place)).toEqual(before)
  })

  const open = (token: string | null, licenseId?: number): Promise<Line> =>
    openLine(stage.api.origin, surface, licenseId === undefined ? { token } : { token, licenseId })
  const each = (some: readonly Asked[], type: string) =>
    Object.fromEntries(some.map(({ name }) => [name, type]))
  const afterLogin = rows.filter(({ name }) => name !== 'login')
  const aboutOthers = afterLogin.filter(({ row }) => row.about === 'chat' || row.about === 'customer')

  it.each([
    ['no token', (): string | null => null],
    ['a token that is none', (): string => 'dal:nonsense'],
    ['an expired token', (): string => stage.expired[surface.kind]],
    [
      'a token of the other kind',
      (): string => (surface.kind === 'agent' ? stage.api.visitor().token : stage.api.agentToken()),
    ],
  ] as const)('[spec auth-1] %s is authentication', async (_what, token) => {
    expect(await askAll(await open(token()), afterLogin)).toEqual(each(afterLogin, 'authentication'))
  })

  if (surface.over === 'rtm') {
    it('[spec auth-1] neither logs in', async () => {
      const line = await open(null)
      const other = surface.kind === 'agent' ? stage.api.visitor().token : stage.api.agentToken()
      for (const token of ['', 'dal:nonsense', stage.expired[surface.kind], other]) {
        expect(told(await line.ask('login', { token: `Bearer ${token}` }))).toBe('authentication')
      }
      line.close()
    })
  }

  if (surface.kind === 'customer') {
    it('[auth-1] a customer of another license is authentication under this one', async () => {
      const line = await open(stage.api.visitor(2).token)
      expect(await askAll(line, afterLogin)).toEqual(each(afterLogin, 'authentication'))
    })
  }

  const strangers: readonly (readonly [string, () => Promise<Line>])[] =
    surface.kind === 'customer'
      ? [
          ['another customer', () => open(stage.api.visitor().token)],
          ["another license's customer", () => open(stage.api.visitor(2).token, 2)],
        ]
      : [["another license's agent", () => open(stage.api.agentToken(foreigner, undefined, 2))]]

  it.each(strangers)('[spec 4.19] to %s, what is not his does not exist', async (_who, openStranger) => {
    const line = await openStranger()
    const unknown = { ...target.place, chatId: 'AAAAAAAAAA', customerId: crypto.randomUUID() }
    for (const { name, row } of aboutOthers) {
      const real = await line.ask(name, row.payload(target.place))
      expect([name, real]).toEqual([name, await line.ask(name, row.payload(unknown))])
      expect([name, real.ok]).toEqual([name, false])
    }
    await askAll(
      line,
      afterLogin.filter((asked) => !aboutOthers.includes(asked) && asked.name !== 'logout'),
    )
  })

  if (surface.kind === 'agent') {
    it('[auth 5] an agent without the scope is authorization, whatever other scopes there are', async () => {
      for (const one of rows.filter(({ scopes }) => scopes.length > 0)) {
        const line = await open(stage.api.agentToken(smith, lacking(one.scopes)))
        expect(await askAll(line, [one])).toEqual({ [one.name]: 'authorization' })
      }
    })

    it.each([
      ['access', outsider, 'whose groups have no part in the chat'],
      ['my', sales, 'who is not in the chat'],
    ] as const)(
      '[auth 5] chats--%s:rw does not reach a chat for an agent %s %s',
      async (reach, agentId, _who) => {
        const plain = [...permittedScopes('administrator')].filter((scope) => !scope.startsWith('chats'))
        const token = stage.api.agentToken(agentId, [
          ...plain,
          `chats--${reach}:rw`,
          `chats.conversation--${reach}:rw`,
          `chats--${reach}:ro`,
        ])
        // To stop following needs no scope, and he who does not follow loses nothing.
        const inChats = afterLogin.filter(
          ({ row, scopes }) => row.about === 'chat' && (reach === 'access' || scopes.length > 0),
        )
        expect(await askAll(await open(token), inChats)).toEqual(each(inChats, 'authorization'))
        const searches = afterLogin.filter(({ name }) => /^get_(archives|chats_summary)$/.test(name))
        expect(await askAll(await open(token), searches)).toEqual(each(searches, 'accepted'))
      },
    )
  }
})

/** What of the owner's stands in an answer that somebody else got. */
function leaks(outcome: Outcome, { place, owner }: OpenPlace): readonly string[] {
  const text = JSON.stringify(outcome)
  return [place.chatId, place.threadId, owner.customerId, secretWords].filter((secret) =>
    text.includes(secret),
  )
}

/** Every scope but those listed and those that include one of them. Source: spec/auth.md section 5. */
function lacking(listed: readonly string[]): readonly string[] {
  const includes = (wide: string): boolean =>
    listed.some((scope) => {
      if (!scope.startsWith('chats')) return wide.split(/--|:/)[0] === scope.split(/--|:/)[0]
      if (scope.endsWith(':ro')) return wide.startsWith('chats')
      return wide.endsWith(':rw') && wide.startsWith(scope.startsWith('chats--') ? 'chats--' : 'chats')
    })
  return [...permittedScopes('administrator')].filter((scope) => !includes(scope))
}
