import { describe, expect, it } from 'vitest'
import type { Fact } from '../../domain/facts.ts'
import { agentId, eventOf, otherAgentId, readerOf } from '../testing/exampleChat.ts'
import { facts } from '../testing/exampleFacts.ts'
import { encodeAgentPush } from './push.ts'
import { agentV30 } from './surface.ts'

const push = (fact: Fact, userId = agentId) => encodeAgentPush(fact, readerOf(userId))

describe('pushes of Agent 3.0', () => {
  it('[versions-2] this version has no queue on the wire', () => {
    expect(push(facts.queuePositionUpdated)).toBeNull()
    expect(JSON.stringify(push(facts.threadStarted))).not.toContain('"queue"')
  })

  it('[hub-1] is_followed is the one member that depends on the reader, and the variant says so', () => {
    const followed = push(facts.threadStarted, otherAgentId)
    expect(followed?.payload).toMatchObject({ chat: { is_followed: true } })
    for (const fact of Object.values(facts)) {
      const same = JSON.stringify(push(fact)) === JSON.stringify(push(fact, otherAgentId))
      const oneVariant = agentV30.pushVariant(fact, agentId) === agentV30.pushVariant(fact, otherAgentId)
      expect({ fact: fact.type, same }).toEqual({ fact: fact.type, same: oneVariant })
    }
  })

  it('[D20] a group_chooser answer has no id before 3.2', () => {
    const form = eventOf({
      type: 'filled_form',
      formId: '7',
      fields: [
        {
          type: 'group_chooser',
          id: '1',
          label: 'Where to',
          answer: { id: '0', groupId: 2, label: 'Sales' },
        },
      ],
    })
    expect(push({ type: 'eventAdded', event: form })?.payload).toMatchObject({
      event: {
        form_id: '7',
        fields: [
          { type: 'group_chooser', id: '1', label: 'Where to', answer: { group_id: 2, label: 'Sales' } },
        ],
      },
    })
  })

  it('[versions-4] a transfer to groups names groups', () => {
    const fact: Fact = { ...facts.chatTransferred, requesterId: null, to: { groupIds: [1, 3], agentIds: [] } }
    expect(push(fact)?.payload).toEqual({ chat_id: 'QB4F7M2KZT', type: 'group', ids: [1, 3] })
  })

  it('[behaviour-4.19] failures that 3.0 has no type for fall to the nearest and keep their words', () => {
    expect(agentV30.encodeFailure({ type: 'not_found' })).toEqual({
      type: 'authorization',
      message: 'Not found',
    })
    expect(agentV30.encodeFailure({ type: 'chat_already_active' })).toEqual({
      type: 'validation',
      message: 'Chat is already active',
    })
  })
})
