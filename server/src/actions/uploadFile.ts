import { success } from '../domain/result.ts'
import { uploadAddress } from '../domain/upload.ts'
import { addUpload } from './addUpload.ts'
import type { Handler } from './ask.ts'
import type { Caller } from './contract.ts'

/** Source: Customer Chat Web API 3.2, upload_file. */
export const uploadFile: Handler<'uploadFile', Caller> = async (needs, { caller, input: { file } }) => {
  const added = await addUpload(needs, caller, file, false)
  return added.ok ? success({ value: { url: uploadAddress(file) }, publications: [] }) : added
}
