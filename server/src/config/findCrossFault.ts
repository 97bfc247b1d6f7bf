import { webhookActions } from '../domain/webhookActions.ts'
import type { ConfigFault } from './configFault.ts'
import { showValue } from './configFault.ts'
import type { ConfigurationFile, LicenseEntry } from './configurationSchema.ts'

type Faults = Generator<ConfigFault, void, undefined>

const fault = (path: string, value: unknown, expected: string): ConfigFault => ({
  path,
  found: showValue(value, ''),
  expected,
})

/** The first thing that no schema can say: references, uniqueness, patterns. Null where all is well. */
export function findCrossFault(file: ConfigurationFile): ConfigFault | null {
  const [first] = crossFaults(file)
  return first ?? null
}

function* crossFaults({ licenses }: ConfigurationFile): Faults {
  yield* repeated(
    licenses.map(({ id }, index) => [`licenses[${index}].id`, id]),
    'an id that no other license has',
  )
  yield* repeated(
    licenses.flatMap(({ agents = [] }, license) =>
      agents.map(({ id }, index) => [`licenses[${license}].agents[${index}].id`, id.toLowerCase()] as const),
    ),
    'an id that no other agent on this server has',
  )
  for (const [index, license] of licenses.entries()) yield* licenseFaults(`licenses[${index}]`, license)
}

function* licenseFaults(at: string, license: LicenseEntry): Faults {
  const groups = license.groups ?? [{ id: 0, name: 'General' }]
  const groupIds = new Set(groups.map(({ id }) => id))
  const expectedGroup = `one of the group ids ${[...groupIds].join(', ')}`
  const missingGroup = function* (path: string, id: number): Faults {
    if (!groupIds.has(id)) yield fault(path, id, expectedGroup)
  }

  yield* repeated(
    groups.map(({ id }, index) => [`${at}.groups[${index}].id`, id]),
    'an id that no other group has',
  )
  if (!groupIds.has(0)) yield fault(`${at}.groups`, [...groupIds], 'a group with id 0 among them')

  for (const [index, origin] of (license.origins ?? []).entries()) {
    if (!isOriginPattern(origin)) {
      yield fault(
        `${at}.origins[${index}]`,
        origin,
        '"*", an origin such as "https://shop.example.com" or "https://*.example.com"',
      )
    }
  }
  yield* repeated(
    (license.webhooks ?? []).map(({ url }, index) => [`${at}.webhooks[${index}].url`, url]),
    'an address that no other webhook of the license has',
  )
  for (const [index, { actions = [] }] of (license.webhooks ?? []).entries()) {
    for (const [place, action] of actions.entries()) {
      if (!webhookActions.includes(action)) {
        yield fault(
          `${at}.webhooks[${index}].actions[${place}]`,
          action,
          `one of ${webhookActions.join(', ')}`,
        )
      }
    }
  }

  for (const [index, pattern] of (license.mask_patterns ?? []).entries()) {
    yield* patternFaults(`${at}.mask_patterns[${index}]`, pattern)
  }

  for (const [index, agent] of (license.agents ?? []).entries()) {
    const path = `${at}.agents[${index}]`
    for (const [place, id] of (agent.group_ids ?? []).entries()) {
      yield* missingGroup(`${path}.group_ids[${place}]`, id)
    }
    if (agent.password !== undefined && agent.password_hash !== undefined) {
      yield { path: `${path}.password`, found: 'password and password_hash', expected: 'one of the two' }
    }
  }
  yield* formFaults(at, license, missingGroup)
  yield* greetingFaults(at, license, missingGroup)
}

function* formFaults(
  at: string,
  { forms = [] }: LicenseEntry,
  missingGroup: (path: string, id: number) => Faults,
): Faults {
  yield* repeated(
    forms.map(({ type, group_id = 0 }, index) => [`${at}.forms[${index}]`, `${type} of group ${group_id}`]),
    'one form of a type for each group',
  )
  yield* repeated(
    forms.flatMap(({ id }, index) => (id === undefined ? [] : [[`${at}.forms[${index}].id`, id] as const])),
    'an id that no other form has',
  )
  for (const [index, { group_id = 0, type, fields = [] }] of forms.entries()) {
    const path = `${at}.forms[${index}]`
    yield* missingGroup(`${path}.group_id`, group_id)
    yield* repeated(
      fields.flatMap(({ id }, place) =>
        id === undefined ? [] : [[`${path}.fields[${place}].id`, id] as const],
      ),
      'an id that no other field of the form has',
    )
    for (const [place, field] of fields.entries()) {
      const fieldPath = `${path}.fields[${place}]`
      if (field.type === 'rating' && type === 'prechat') {
        yield fault(`${fieldPath}.type`, field.type, 'a rating only in a postchat form')
      }
      if (!('options' in field)) continue
      const options: readonly { readonly id?: string }[] = field.options
      yield* repeated(
        options.flatMap(({ id }, option) =>
          id === undefined ? [] : [[`${fieldPath}.options[${option}].id`, id] as const],
        ),
        'an id that no other option of the field has',
      )
      if (field.type !== 'group_chooser') continue
      for (const [option, { group_id }] of field.options.entries()) {
        yield* missingGroup(`${fieldPath}.options[${option}].group_id`, group_id)
      }
    }
  }
}

function* greetingFaults(
  at: string,
  { greetings = [], agents = [] }: LicenseEntry,
  missingGroup: (path: string, id: number) => Faults,
): Faults {
  yield* repeated(
    greetings.map(({ id }, index) => [`${at}.greetings[${index}].id`, id]),
    'an id that no other greeting has',
  )
  for (const [index, { group_id = 0, agent_id, rules }] of greetings.entries()) {
    const path = `${at}.greetings[${index}]`
    yield* missingGroup(`${path}.group_id`, group_id)
    const agentId = agent_id ?? agents[0]?.id
    if (!agents.some(({ id }) => id === agentId)) {
      yield fault(`${path}.agent_id`, agentId, 'the id of an agent of this license')
    }
    if (rules?.url_matches !== undefined) yield* patternFaults(`${path}.rules.url_matches`, rules.url_matches)
  }
}

function* patternFaults(path: string, pattern: string): Faults {
  try {
    new RegExp(pattern)
  } catch {
    yield fault(path, pattern, 'a regular expression')
  }
}

function* repeated(
  entries: readonly (readonly [path: string, id: string | number])[],
  expected: string,
): Faults {
  const seen = new Set<string | number>()
  for (const [path, id] of entries) {
    if (seen.has(id)) yield fault(path, id, expected)
    seen.add(id)
  }
}

function isOriginPattern(text: string): boolean {
  if (text === '*') return true
  const exact = text.replace(/^(https?:\/\/)\*\./, '$1')
  return /^https?:/.test(exact) && URL.canParse(exact) && new URL(exact).origin === exact
}
