import { isEmpty, presentNames, withoutProperties } from '../domain/properties.ts'
import { success } from '../domain/result.ts'
import type { Handler } from './ask.ts'
import { changeThreadProperties } from './changeThreadProperties.ts'
import type { Caller } from './contract.ts'
import { ratingWithdrawn } from './rating.ts'

/**
 * Takes values from any thread of a chat; a rating that is taken back is also said in the chat.
 * Source: behaviour.md 5.9 and 6.2.
 */
export const deleteThreadProperties: Handler<'deleteThreadProperties', Caller> = (needs, ask) => {
  const { chatId, threadId } = ask.input
  return changeThreadProperties(needs, ask, (present) => {
    const names = presentNames(present, ask.input.names)
    if (isEmpty(names)) return success(null)
    return success({
      properties: withoutProperties(present, names),
      fact: { type: 'threadPropertiesDeleted', chatId, threadId, names },
      said: (customer) => ratingWithdrawn(customer, names),
    })
  })
}
