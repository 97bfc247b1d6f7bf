import { readFile } from 'node:fs/promises'
import { describe, expect, it } from 'vitest'
import { showFault } from './configFault.ts'
import { parseConfiguration } from './parseConfiguration.ts'

const license = (more: object = {}) => ({ id: 1, name: 'Shop', ...more })
const withLicense = (more: object) => ({ licenses: [license(more)] })
const agent = (more: object = {}) => ({ id: 'a@example.com', name: 'A', ...more })
const field = (more: object) => withLicense({ forms: [{ type: 'prechat', fields: [more] }] })

function faultOf(file: unknown): string {
  const parsed = parseConfiguration(file)
  return parsed.ok ? 'no fault' : showFault('parley.config.json', parsed.failure)
}

function parsed(file: unknown) {
  const result = parseConfiguration(file)
  if (!result.ok) throw new Error(showFault('file', result.failure))
  return result.value
}

describe('a fault names the path, what was found and what was expected', () => {
  const table: readonly (readonly [string, unknown, string])[] = [
    ['no object', 3, 'found 3, expected Configuration of a Parley server'],
    ['no licenses', {}, 'licenses: found nothing, expected at least one license'],
    ['an empty list of licenses', { licenses: [] }, 'licenses: found a list, expected at least one license'],
    [
      'an unknown key at the top',
      { licences: [] },
      'licences: found an unknown key, expected one of limits, retention_days',
    ],
    [
      'a misspelt key rather than the missing one',
      { licenses: [{ id: 1, nmae: 'Shop' }] },
      'licenses[0].nmae: found an unknown key, expected one of id, name',
    ],
    [
      'a wrong permission',
      withLicense({ agents: [agent(), agent({ id: 'b@example.com', permission: 'boss' })] }),
      'licenses[0].agents[1].permission: found "boss", expected "administrator" or "normal"',
    ],
    [
      'a limit of 0',
      { ...withLicense({}), limits: { message_bytes: 0 } },
      'limits.message_bytes: found 0, expected a whole number from 1',
    ],
    [
      'a limit that is no whole number',
      { ...withLicense({}), limits: { token_ttl_ms: 1.5 } },
      'limits.token_ttl_ms: found 1.5, expected a whole number from 1',
    ],
    [
      'an agent id that is no e-mail',
      withLicense({ agents: [agent({ id: 'smith' })] }),
      'licenses[0].agents[0].id: found "smith", expected an e-mail address',
    ],
    [
      'two agents with one id on two licenses',
      {
        licenses: [
          license({ agents: [agent()] }),
          license({ id: 2, agents: [agent({ id: 'A@example.com' })] }),
        ],
      },
      'licenses[1].agents[0].id: found "a@example.com", expected an id that no other agent on this server has',
    ],
    [
      'two licenses with one id',
      { licenses: [license(), license()] },
      'licenses[1].id: found 1, expected an id that no other license has',
    ],
    [
      'a group that is not there',
      withLicense({ agents: [agent({ group_ids: [0, 4] })] }),
      'licenses[0].agents[0].group_ids[1]: found 4, expected one of the group ids 0',
    ],
    [
      'groups without group 0',
      withLicense({ groups: [{ id: 1, name: 'Sales' }] }),
      'licenses[0].groups: found a list, expected a group with id 0 among them',
    ],
    [
      'password and password_hash together, without showing them',
      withLicense({
        agents: [
          agent({
            password: 'demo',
            password_hash: `$scrypt$ln=15,r=8,p=3$${'a'.repeat(22)}$${'b'.repeat(43)}`,
          }),
        ],
      }),
      'licenses[0].agents[0].password: found password and password_hash, expected one of the two',
    ],
    [
      'a password_hash of another kind, without showing it',
      withLicense({ agents: [agent({ password_hash: 'secret-hash' })] }),
      'licenses[0].agents[0].password_hash: found a text (not shown), expected a scrypt hash',
    ],
    [
      'a greeting of nobody',
      withLicense({
        agents: [agent()],
        greetings: [{ id: 7, agent_id: 'b@example.com', event: { type: 'message', text: 'Hi' } }],
      }),
      'licenses[0].greetings[0].agent_id: found "b@example.com", expected the id of an agent of this license',
    ],
    [
      'two greetings with one id',
      withLicense({
        agents: [agent()],
        greetings: [7, 7].map((id) => ({ id, event: { type: 'message', text: 'Hi' } })),
      }),
      'licenses[0].greetings[1].id: found 7, expected an id that no other greeting has',
    ],
    [
      'a rule that is no regular expression',
      withLicense({
        agents: [agent()],
        greetings: [{ id: 7, rules: { url_matches: '(' }, event: { type: 'message', text: 'Hi' } }],
      }),
      'licenses[0].greetings[0].rules.url_matches: found "(", expected a regular expression',
    ],
    [
      'a mask that is no regular expression',
      withLicense({ mask_patterns: ['a', '['] }),
      'licenses[0].mask_patterns[1]: found "[", expected a regular expression',
    ],
    [
      'an origin with a path',
      withLicense({ origins: ['https://shop.example.com/'] }),
      'licenses[0].origins[0]: found "https://shop.example.com/", expected "*", an origin',
    ],
    [
      'a field of an unknown type',
      field({ type: 'subject', label: 'S' }),
      'licenses[0].forms[0].fields[0].type: found "subject", expected "header", "name", "email"',
    ],
    [
      'a key that this type of field does not have',
      field({ type: 'name', label: 'Name', options: [] }),
      'licenses[0].forms[0].fields[0].options: found an unknown key, expected one of type, id, label, required',
    ],
    [
      'a select without options',
      field({ type: 'select', label: 'What?', options: [] }),
      'licenses[0].forms[0].fields[0].options: found a list, expected at least one option',
    ],
    [
      'a choice of a group that is not there',
      field({ type: 'group_chooser', label: 'Where?', options: [{ group_id: 3, label: 'Three' }] }),
      'licenses[0].forms[0].fields[0].options[0].group_id: found 3, expected one of the group ids 0',
    ],
    [
      'a rating before the chat',
      field({ type: 'rating', label: 'Rate' }),
      'licenses[0].forms[0].fields[0].type: found "rating", expected a rating only in a postchat form',
    ],
    [
      'two forms of one type for one group',
      withLicense({ forms: [{ type: 'prechat' }, { type: 'prechat', group_id: 0 }] }),
      'licenses[0].forms[1]: found "prechat of group 0", expected one form of a type for each group',
    ],
    [
      'a region that nobody knows',
      { ...withLicense({}), regions: { ams: 'https://chat.example.com' } },
      'regions.ams: found an unknown key, expected one of dal, fra',
    ],
    [
      'a webhook secret, without showing it',
      withLicense({ webhooks: [{ url: 'https://example.com', secret: '', actions: [] }] }),
      'licenses[0].webhooks[0].secret: found a text (not shown), expected a text that is not empty',
    ],
  ]
  it.each(table)('%s', (_name, file, message) => {
    expect(faultOf(file)).toContain(`parley.config.json: ${message}`)
  })
})

describe('defaults', () => {
  it('every key but id and name has one', () => {
    const { limits, licenses, retentionDays, regions, urlInfoAllowPrivate } = parsed(
      withLicense({ agents: [agent()] }),
    )
    expect(limits).toMatchObject({ messageBytes: 16_384, pingTimeoutMs: 35_000, connectionsPerCustomer: 20 })
    expect({ retentionDays, regions, urlInfoAllowPrivate }).toEqual({
      retentionDays: null,
      regions: {},
      urlInfoAllowPrivate: false,
    })
    expect(licenses[0]).toMatchObject({
      origins: ['*'],
      region: 'dal',
      queue: { enabled: true, maxLength: 100 },
      groups: [{ id: 0, name: 'General' }],
      agents: [{ permission: 'normal', concurrentChats: 6, isBot: false, password: null, groupIds: [0] }],
      identitySecret: null,
    })
  })

  it('every agent belongs to group 0 without being listed there', () => {
    const { licenses } = parsed(
      withLicense({
        groups: [
          { id: 0, name: 'General' },
          { id: 1, name: 'Sales' },
        ],
        agents: [agent({ group_ids: [1] })],
      }),
    )
    expect(licenses[0]?.agents[0]?.groupIds).toEqual([0, 1])
  })
})

it('the demo configuration is accepted, and its agents are the ones that the documents name', async () => {
  const file: unknown = JSON.parse(await readFile('parley.config.json', 'utf8'))
  const [demo] = parsed(file).licenses
  expect(demo?.agents[0]).toMatchObject({
    id: 'agent1@example.com',
    name: 'Agent Smith',
    permission: 'administrator',
    concurrentChats: 6,
    groupIds: [0, 1],
    password: { kind: 'plain', value: 'demo' },
  })
  expect(demo?.forms.map(({ type, groupId }) => `${type} ${groupId}`)).toContain('prechat 0')
})
