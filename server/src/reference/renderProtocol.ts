import type { ActionName } from '../actions/contract.ts'
import { offers } from '../codecs/offers.ts'
import { statusCodes } from '../web/statusCodes.ts'
import { pushEffects, structureEffects } from './effects.ts'
import { referenceSurfaces } from './surfaces.ts'

/** `docs/protocol.md`: what this server offers, made from the tables that it works by. */
export function renderProtocol(): string {
  return [
    '# The protocol as this server speaks it',
    '',
    'Made from the tables that the server works by; a test keeps this page true. Change the tables, then run',
    '`npx vitest run -u server/src/reference`.',
    '',
    '## Addresses',
    '',
    ...table(
      ['surface', 'address', 'requests'],
      referenceSurfaces.map(({ title, path, over, envelope, kind }) => [
        title,
        `\`${over === 'rtm' ? 'ws' : 'POST'} ${path}${over === 'web' ? '/<action>' : ''}${kind === 'customer' ? '?license_id=' : ''}\``,
        envelopes[envelope ?? 'frame'] ?? '',
      ]),
    ),
    '',
    '## Methods',
    '',
    'An empty field: the version has no such method. (rtm) and (web): over sockets only, over HTTP only.',
    '',
    ...table(
      ['what is done', 'Customer 3.0 and 3.1', 'Customer 3.2', 'Agent 3.0'],
      Object.entries(offers).map(([action, offer]) => [
        wordsOf(action as ActionName),
        ...codecs.map((codec) => nameIn(offer, codec)),
      ]),
    ),
    '',
    '`ping` is answered on every socket, before and after the login. `change_push_notifications` is taken note of and',
    'no more: notifications of phones go through the vendor’s own applications.',
    '',
    '## Scopes of agents',
    '',
    'Any one of them suffices. A method without any needs none.',
    '',
    ...table(['method', 'scopes'], scopeRows()),
    '',
    '## Pushes',
    '',
    ...referenceSurfaces
      .filter(({ over }) => over === 'rtm')
      .flatMap(({ title, pushes }) => [
        `**${title}**: ${pushes.map((name) => `\`${name}\``).join(', ')}.`,
        '',
      ]),
    '## What a visitor sees',
    '',
    'Every push of the two customer versions, as the widget shows it. Where nothing is to be seen, that is on purpose.',
    '',
    ...table(
      ['push', 'effect'],
      Object.entries(pushEffects).map(([name, effect]) => [`\`${name}\``, effect]),
    ),
    '',
    ...table(
      ['structure', 'effect'],
      Object.entries(structureEffects).map(([name, effect]) => [name, effect]),
    ),
    '',
    '## Errors',
    '',
    ...table(
      [
        'type',
        'status over HTTP',
        ...referenceSurfaces.filter(({ over }) => over === 'rtm').map(({ title }) => title),
      ],
      Object.entries(statusCodes).map(([type, status]) => [
        `\`${type}\``,
        `${status}`,
        ...referenceSurfaces
          .filter(({ over }) => over === 'rtm')
          .map(({ errors }) => (type in errors ? 'yes' : '')),
      ]),
    ),
    '',
  ].join('\n')
}

const codecs = ['customer_v3_1', 'customer_v3_2', 'agent_v3_0'] as const

const envelopes: { readonly [envelope: string]: string } = {
  frame: 'frames',
  wrapped: '`{"payload": …}` both ways',
  lenient: '`{"payload": …}` both ways; a bare request is read too',
  either: 'wrapped or bare, answered alike',
  bare: 'bare',
}

function nameIn(offer: { readonly [key: string]: string }, codec: string): string {
  const name = offer[codec]
  if (name === undefined) return ''
  return `\`${name}\`${offer['over'] === undefined ? '' : ` (${offer['over']})`}`
}

const wordsOf = (action: ActionName): string =>
  action.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

function scopeRows(): readonly (readonly string[])[] {
  const agents = referenceSurfaces.filter(({ kind }) => kind === 'agent').flatMap(({ methods }) => methods)
  const byName = new Map(
    agents.flatMap((method) => (method.kind === 'call' ? [[method.name, method.scopes] as const] : [])),
  )
  return [...byName]
    .filter(([, scopes]) => scopes.length > 0)
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, scopes]) => [`\`${name}\``, scopes.map((scope) => `\`${scope}\``).join(', ')])
}

const table = (head: readonly string[], rows: readonly (readonly string[])[]): readonly string[] => [
  `| ${head.join(' | ')} |`,
  `| ${head.map(() => '---').join(' | ')} |`,
  ...rows.map((row) => `| ${row.join(' | ')} |`),
]
