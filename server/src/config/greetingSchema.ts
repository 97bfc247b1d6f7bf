import { Type } from '@sinclair/typebox'

const closed = { additionalProperties: false } as const
const count = (description: string) =>
  Type.Optional(Type.Integer({ minimum: 1, title: 'a whole number from 1', description }))

const rules = Type.Object(
  {
    url_contains: Type.Optional(Type.String({ minLength: 1, title: 'a text that is not empty' })),
    url_matches: Type.Optional(Type.String({ minLength: 1, title: 'a regular expression' })),
    after_ms: Type.Optional(Type.Integer({ minimum: 0, title: 'a whole number from 0' })),
    visits_at_least: count('Visits, the present one included.'),
    page_views_at_least: count('Page views, the present one included.'),
    session_field: Type.Optional(
      Type.Object({ name: Type.String({ minLength: 1 }), value: Type.String() }, closed),
    ),
  },
  { ...closed, default: {}, description: 'All given rules must hold.' },
)

const event = Type.Union([
  Type.Object(
    { type: Type.Literal('message'), text: Type.String({ minLength: 1, title: 'a text that is not empty' }) },
    closed,
  ),
  Type.Object(
    {
      type: Type.Literal('rich_message'),
      template_id: Type.Union([
        Type.Literal('cards'),
        Type.Literal('quick_replies'),
        Type.Literal('sticker'),
      ]),
      elements: Type.Optional(
        Type.Array(Type.Record(Type.String(), Type.Unknown()), {
          maxItems: 10,
          title: 'at most 10 elements',
        }),
      ),
    },
    closed,
  ),
])

/** A message that the visitor gets unasked. Source: contract.md, configuration file. */
export const greetingSchema = Type.Object(
  {
    id: Type.Integer({ minimum: 1, title: 'a whole number from 1' }),
    group_id: Type.Optional(Type.Integer({ minimum: 0, default: 0, title: 'the id of a group' })),
    agent_id: Type.Optional(
      Type.String({ title: 'the id of an agent', description: 'In whose name. Default: the first agent.' }),
    ),
    addon: Type.Optional(Type.Union([Type.String(), Type.Null()], { default: null })),
    rules: Type.Optional(rules),
    event,
  },
  closed,
)
