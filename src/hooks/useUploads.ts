import type { CustomId } from '../model/ids.ts'
import type { Upload, UploadNotice } from '../model/upload.ts'
import { chatPhase } from '../store/chatPhase.ts'
import { useEngine } from './EngineContext.ts'
import { useEngineState } from './useEngineState.ts'

export type UploadsView = {
  /** In the order of choosing; those that were sent stand here until they are in the chat. */
  readonly items: readonly Upload[]
  readonly notice: UploadNotice | null
  /** The most that one file may have, bytes. */
  readonly maxBytes: number
  /** null while it is not known yet where to, or when the connection is over. */
  readonly attach: ((files: readonly File[]) => void) | null
  cancel(id: CustomId): void
  retry(id: CustomId): void
  /** Sends what is attached. */
  send(): void
}

/** The files that the visitor is about to send, and what can be done with them. */
export function useUploads(): UploadsView {
  const engine = useEngine()
  const { items, notice } = useEngineState((state) => state.uploads)
  const possible = useEngineState(
    (state) => state.connection.kind !== 'stopped' && chatPhase(state) !== 'loading',
  )
  return {
    items,
    notice,
    maxBytes: engine.limits.fileBytes,
    attach: possible ? engine.attachFiles : null,
    cancel: engine.cancelUpload,
    retry: engine.retryUpload,
    send: engine.sendUploads,
  }
}
