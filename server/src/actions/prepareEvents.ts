import type { EventDraft } from '../domain/chatChanges.ts'
import { contactFrom } from '../domain/customers.ts'
import type { EventContent, NewEvent } from '../domain/event.ts'
import { checkContent } from '../domain/newEvents.ts'
import { mergeProperties } from '../domain/properties.ts'
import { type Result, success } from '../domain/result.ts'
import { readUploadAddress, type Upload } from '../domain/upload.ts'
import type { Store } from '../store/Store.ts'
import type { Needs } from './ask.ts'
import type { Caller } from './contract.ts'
import { callerId } from './openChat.ts'

/** The events as they will be stored, or the first fault among them. */
export async function prepareEvents(
  { limits, store }: Pick<Needs, 'limits' | 'store'>,
  caller: Caller,
  events: readonly NewEvent[],
): Promise<Result<readonly EventDraft[]>> {
  const drafts: EventDraft[] = []
  for (const event of events) {
    const upload = event.content.type === 'file' ? await findUpload(store, caller, event.content.url) : null
    const content = checkContent(event, limits.messageBytes, upload)
    if (!content.ok) return content
    const properties = mergeProperties({}, event.properties)
    if (!properties.ok) return properties
    drafts.push({
      authorId: callerId(caller),
      customId: event.customId,
      recipients: event.recipients ?? (event.content.type === 'system_message' ? 'agents' : 'all'),
      properties: properties.value,
      content: content.value,
    })
  }
  return success(drafts)
}

/** The file that an event points to; a license knows its own only. */
async function findUpload(
  store: Pick<Store, 'readUpload'>,
  { licenseId }: Caller,
  url: string,
): Promise<Upload | null> {
  const asked = readUploadAddress(url)
  const found = asked && (await store.readUpload(asked.id))
  return found?.licenseId === licenseId && found.name === asked?.name ? found : null
}

/** What a customer's own answers say about him; an agent's forms say nothing. */
export const contactOf = (
  caller: Caller,
  drafts: readonly { readonly content: EventContent }[],
): { name?: string; email?: string } =>
  caller.kind === 'customer' ? contactFrom(drafts.map((draft) => draft.content)) : {}
