import { Type } from '@sinclair/typebox'
import { formSchema } from './formSchema.ts'
import { greetingSchema } from './greetingSchema.ts'

const closed = { additionalProperties: false } as const
const text = { minLength: 1, title: 'a text that is not empty' } as const

/** The data centres that the protocol knows. */
const regionSchema = Type.Union([Type.Literal('dal'), Type.Literal('fra')])

const agent = Type.Object(
  {
    id: Type.String({
      pattern: '^[^@\\s]+@[^@\\s]+$',
      title: 'an e-mail address',
      description: 'The login e-mail; unique on a server.',
    }),
    name: Type.String({ ...text, description: 'As customers see it.' }),
    job_title: Type.Optional(Type.Union([Type.String(), Type.Null()], { default: null })),
    avatar: Type.Optional(
      Type.Union([Type.String({ pattern: '^(/[^/]|https?://)' }), Type.Null()], {
        default: null,
        title: 'a path such as "/avatars/smith.svg", an http(s) address or null',
      }),
    ),
    group_ids: Type.Optional(
      Type.Array(Type.Integer({ minimum: 0, title: 'the id of a group' }), {
        default: [],
        description: 'Every agent belongs to group 0 without being listed there.',
      }),
    ),
    permission: Type.Optional(
      Type.Union([Type.Literal('administrator'), Type.Literal('normal')], { default: 'normal' }),
    ),
    concurrent_chats: Type.Optional(Type.Integer({ minimum: 0, default: 6, title: 'a whole number from 0' })),
    is_bot: Type.Optional(Type.Boolean({ default: false })),
    password: Type.Optional(
      Type.String({ ...text, description: 'For demonstrations only; see password_hash.' }),
    ),
    password_hash: Type.Optional(
      Type.String({
        // Bounded: checking a password must never need more than 128 MB.
        pattern: '^\\$scrypt\\$ln=1[0-7],r=8,p=\\d{1,2}\\$[A-Za-z0-9+/]{16,86}\\$[A-Za-z0-9+/]{43,86}$',
        title: 'a scrypt hash such as "$scrypt$ln=15,r=8,p=3$<salt>$<hash>"',
        description:
          'PHC string of scrypt with ln from 10 to 17 and r 8, base64 without padding, as ' +
          '`node server/hash-password.mjs` prints it. Excludes password.',
      }),
    ),
  },
  closed,
)

const webhook = Type.Object(
  {
    url: Type.String({ pattern: '^https?://', title: 'an http(s) address' }),
    secret: Type.String({ ...text }),
    actions: Type.Optional(Type.Array(Type.String({ ...text }), { default: [] })),
  },
  closed,
)

/** One license. Source: contract.md, configuration file. */
export const licenseSchema = Type.Object(
  {
    id: Type.Integer({ minimum: 1, title: 'a whole number from 1' }),
    name: Type.String({ ...text }),
    origins: Type.Optional(
      Type.Array(Type.String({ ...text }), {
        default: ['*'],
        description: 'Websites that may embed the widget: "*", exact origins or "https://*.example.com".',
      }),
    ),
    region: Type.Optional(
      Type.Union([...regionSchema.anyOf], { default: 'dal', description: 'The home region.' }),
    ),
    queue: Type.Optional(
      Type.Object(
        {
          enabled: Type.Optional(Type.Boolean({ default: true })),
          max_length: Type.Optional(
            Type.Integer({ minimum: 0, default: 100, title: 'a whole number from 0' }),
          ),
        },
        { ...closed, default: {} },
      ),
    ),
    theme: Type.Optional(
      Type.Object(
        {
          color: Type.Optional(
            Type.Union([Type.String({ pattern: '^[#a-zA-Z][\\w#%., ()/+-]{1,63}$' }), Type.Null()], {
              default: null,
              title: 'a CSS colour or null',
            }),
          ),
          scheme: Type.Optional(
            Type.Union([Type.Literal('light'), Type.Literal('dark'), Type.Literal('system')], {
              default: 'system',
            }),
          ),
          position: Type.Optional(
            Type.Union([Type.Literal('right'), Type.Literal('left')], { default: 'right' }),
          ),
        },
        { ...closed, default: {} },
      ),
    ),
    texts: Type.Optional(
      Type.Record(Type.String(), Type.Record(Type.String(), Type.String()), {
        default: {},
        description: 'Texts of the widget in the words of the license: { language: { key: text } }.',
      }),
    ),
    mask_patterns: Type.Optional(
      Type.Array(Type.String({ minLength: 1, title: 'a regular expression' }), {
        default: [],
        description: 'What is masked beside card numbers.',
      }),
    ),
    webhooks: Type.Optional(Type.Array(webhook, { default: [] })),
    groups: Type.Optional(
      Type.Array(
        Type.Object(
          {
            id: Type.Integer({ minimum: 0, title: 'a whole number from 0' }),
            name: Type.String({ ...text }),
          },
          closed,
        ),
        { default: [{ id: 0, name: 'General' }] },
      ),
    ),
    agents: Type.Optional(Type.Array(agent, { default: [] })),
    forms: Type.Optional(Type.Array(formSchema, { default: [] })),
    greetings: Type.Optional(Type.Array(greetingSchema, { default: [] })),
    identity_secret: Type.Optional(
      Type.Union([Type.String({ minLength: 1 }), Type.Null()], {
        default: null,
        title: 'a text that is not empty or null',
        description: 'HS256 secret for signed customer identities.',
      }),
    ),
  },
  closed,
)
