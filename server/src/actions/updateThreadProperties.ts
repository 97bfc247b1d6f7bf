import { changedProperties, isEmpty, mergeProperties } from '../domain/properties.ts'
import { success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import { changeThreadProperties } from './changeThreadProperties.ts'
import type { Caller } from './contract.ts'
import { ratingGiven } from './rating.ts'

/**
 * Sets properties of any thread of a chat. A change of nothing is told to nobody; a rating is also said in the chat.
 * Source: behaviour.md 3.7 and 5.9.
 */
export const updateThreadProperties: Handler<'updateThreadProperties', Caller> = (needs, ask) => {
  const { chatId, threadId } = ask.input
  return changeThreadProperties(needs, ask, (present) => {
    const changed = changedProperties(present, ask.input.properties)
    if (isEmpty(changed)) return success(null)
    const merged = mergeProperties(present, changed)
    if (!merged.ok) return merged
    return success({
      properties: merged.value,
      fact: { type: 'threadPropertiesUpdated', chatId, threadId, properties: changed },
      said: (customer) => ratingGiven(customer, changed),
    })
  })
}
