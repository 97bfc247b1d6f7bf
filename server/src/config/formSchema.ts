import { Type } from '@sinclair/typebox'

const id = Type.String({
  minLength: 1,
  title: 'a text that is not empty',
  description: 'Sent to programs; stays the same for ever. Default: made from what surrounds it.',
})
const label = Type.String({
  minLength: 1,
  title: 'a text that is not empty',
  description: 'What the visitor reads.',
})
const required = Type.Boolean({ default: false, description: 'Whether the visitor has to answer.' })
const closed = { additionalProperties: false } as const

const header = Type.Object({ type: Type.Literal('header'), id: Type.Optional(id), label }, closed)

const line = Type.Object(
  {
    type: Type.Union([
      Type.Literal('name'),
      Type.Literal('email'),
      Type.Literal('question'),
      Type.Literal('textarea'),
    ]),
    id: Type.Optional(id),
    label,
    required: Type.Optional(required),
  },
  closed,
)

const choice = Type.Object(
  {
    type: Type.Union([Type.Literal('radio'), Type.Literal('select'), Type.Literal('checkbox')]),
    id: Type.Optional(id),
    label,
    required: Type.Optional(required),
    options: Type.Array(
      Type.Object(
        {
          id: Type.Optional(id),
          label,
          checked: Type.Optional(Type.Boolean({ default: false, description: 'Chosen from the start.' })),
        },
        closed,
      ),
      { minItems: 1, title: 'at least one option' },
    ),
  },
  closed,
)

const groupChooser = Type.Object(
  {
    type: Type.Literal('group_chooser'),
    id: Type.Optional(id),
    label,
    required: Type.Optional(required),
    options: Type.Array(
      Type.Object(
        {
          id: Type.Optional(id),
          group_id: Type.Integer({ minimum: 0, title: 'the id of a group' }),
          label,
        },
        closed,
      ),
      { minItems: 1, title: 'at least one option' },
    ),
  },
  closed,
)

const rating = Type.Object(
  {
    type: Type.Literal('rating'),
    id: Type.Optional(id),
    label,
    required: Type.Optional(required),
    comment_label: Type.Optional(
      Type.String({ minLength: 1, title: 'a text that is not empty', default: 'Comment' }),
    ),
  },
  closed,
)

/** A form before or after a chat. Source: contract.md, configuration file; spec/structures.md section 11. */
export const formSchema = Type.Object(
  {
    type: Type.Union([Type.Literal('prechat'), Type.Literal('postchat')]),
    id: Type.Optional(id),
    group_id: Type.Optional(Type.Integer({ minimum: 0, default: 0, title: 'the id of a group' })),
    enabled: Type.Optional(Type.Boolean({ default: true })),
    fields: Type.Optional(
      Type.Array(Type.Union([header, line, choice, groupChooser, rating]), { default: [] }),
    ),
  },
  closed,
)
