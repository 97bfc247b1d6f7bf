import type { ReceivedFile } from '../../domain/upload.ts'

/** What comes with its bytes; the file is on the disk before the action begins, and goes if it fails. */
export type FileActions = {
  /** Keeps a file for 24 h, until an event points to it. */
  uploadFile: { input: { readonly file: ReceivedFile }; output: { readonly url: string } }
  /** Keeps a picture for good. `path` is what stays of the address, whatever host it is read from. */
  uploadImage: {
    input: { readonly file: ReceivedFile }
    output: { readonly url: string; readonly path: string }
  }
  /** Uploads a file and sends it. */
  sendFile: {
    input: {
      readonly chatId: string
      readonly file: ReceivedFile
      readonly customId: string | null
      readonly whenInactive: 'fail' | 'open'
    }
    output: { readonly url: string }
  }
}
