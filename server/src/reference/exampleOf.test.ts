import { describe, expect, it } from 'vitest'
import { agentMethods } from '../codecs/agent_v3_0/methods.ts'
import { createCheck } from '../codecs/createCheck.ts'
import { customerMethods as customerMethodsV31 } from '../codecs/customer_v3_1/methods.ts'
import { customerMethods } from '../codecs/customer_v3_2/methods.ts'
import { exampleOf } from './exampleOf.ts'

const methods = [...customerMethodsV31, ...customerMethods, ...agentMethods].filter(
  ({ kind }) => kind !== 'ping',
)

describe('an example', () => {
  it.each(methods.map((method) => [method.name, method] as const))(
    'of %s fits its schema',
    (_name, method) => {
      if (method.kind === 'ping') return
      expect(createCheck(method.schema)(exampleOf(method.schema))).toMatchObject({ ok: true })
    },
  )
})
