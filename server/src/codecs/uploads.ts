import { type Static, Type } from '@sinclair/typebox'
import { type Result, refuse, success } from '../domain/result.ts'
import type { ReceivedFile } from '../domain/upload.ts'
import { absoluteAddress, type Reader, type RequestContext } from './wireContext.ts'

/** Methods whose request is a multipart form with one file: the fields are the payload, the file is in the context. */

const sendFileSchema = Type.Object({
  chat_id: Type.String(),
  custom_id: Type.Optional(Type.String()),
  // A form has texts only.
  require_active_thread: Type.Optional(Type.Union([Type.Literal('true'), Type.Literal('false')])),
})

const noFields = Type.Object({})

const fileOf = ({ upload }: RequestContext, part: string): Result<ReceivedFile> =>
  upload === undefined
    ? refuse('validation', `${part}: expected a file in a multipart form`)
    : success(upload)

const withAddress = <Output extends { readonly url: string }>(output: Output, reader: Reader): Output => ({
  ...output,
  url: absoluteAddress(reader, output.url),
})

export const sendFileRow = {
  schema: sendFileSchema,
  upload: 'file',
  in: (payload: Static<typeof sendFileSchema>, context: RequestContext) => {
    const file = fileOf(context, 'payload.file')
    if (!file.ok) return file
    return success({
      chatId: payload.chat_id,
      file: file.value,
      customId: payload.custom_id ?? null,
      whenInactive: payload.require_active_thread === 'true' ? ('fail' as const) : ('open' as const),
    })
  },
  out: withAddress,
} as const

export const uploadFileRow = {
  schema: noFields,
  upload: 'file',
  in: (_payload: object, context: RequestContext) => {
    const file = fileOf(context, 'file')
    return file.ok ? success({ file: file.value }) : file
  },
  out: withAddress,
} as const

export const uploadImageRow = {
  schema: noFields,
  upload: 'image',
  in: (_payload: object, context: RequestContext) => {
    const file = fileOf(context, 'payload.image')
    return file.ok ? success({ file: file.value }) : file
  },
  out: withAddress,
} as const
