import { refuse, success } from '../domain/result.ts'
import { uploadAddress } from '../domain/upload.ts'
import { addUpload } from './addUpload.ts'
import type { Handler } from './ask.ts'
import type { AgentCaller } from './contract.ts'

/** A picture for templates and rich messages; no chat is involved. Source: Agent Chat Web API 3.0, upload_image. */
export const uploadImage: Handler<'uploadImage', AgentCaller> = async (
  needs,
  { caller, input: { file } },
) => {
  if (file.image === null) return refuse('validation', 'image: it is no picture that can be shown.')
  const added = await addUpload(needs, caller, file, true)
  if (!added.ok) return added
  const url = uploadAddress(file)
  return success({ value: { url, path: url.replace(/^\/files\//, '') }, publications: [] })
}
