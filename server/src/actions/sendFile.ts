import { success } from '../domain/result.ts'
import { uploadAddress } from '../domain/upload.ts'
import { addUpload } from './addUpload.ts'
import type { Handler } from './ask.ts'
import type { Caller } from './contract.ts'
import { sendEvent } from './sendEvent.ts'

/** Uploads a file and sends it in one request. Source: Customer Chat Web API 3.0, send_file. */
export const sendFile: Handler<'sendFile', Caller> = async (needs, ask) => {
  const { chatId, file, customId, whenInactive } = ask.input
  const url = uploadAddress(file)
  const added = await addUpload(needs, ask.caller, file, false)
  if (!added.ok) return added
  const event = { customId, properties: {}, content: { type: 'file', url } } as const
  const sent = await sendEvent(needs, { ...ask, input: { chatId, event, whenInactive } })
  if (!sent.ok) {
    await needs.store.removeUnneededUploads([file.id])
    return sent
  }
  const { event: answer } = sent.value.value
  return success({ ...sent.value, value: { url: answer.content.type === 'file' ? answer.content.url : url } })
}
