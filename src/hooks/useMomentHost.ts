import { useMemo } from 'react'
import type { CustomerEngine } from '../engine/CustomerEngine.ts'
import { currentChat } from '../store/selectors.ts'
import { useEngine } from './EngineContext.ts'

/** What a page inside the window may ask of the chat. */
export interface MomentHost {
  /** Of the server that the chat is on. */
  readonly serverOrigin: string
  launcherData(): { readonly licenseId: number; readonly chatId: string | null; readonly groupId: number }
  sendMessage(text: string): void
  /** Resolves to whether the chat took it. */
  sendSystemMessage: CustomerEngine['sendSystemMessage']
  setAttributes(attributes: Readonly<Record<string, string>>): void
  updateCustomer(data: { readonly name?: string; readonly email?: string }): void
}

export function useMomentHost(): MomentHost {
  const engine = useEngine()
  return useMemo(
    () => ({
      serverOrigin: new URL(engine.server).origin,
      launcherData: () => {
        const chat = currentChat(engine.store.getState())
        return {
          licenseId: engine.license,
          chatId: chat?.named ? chat.id : null,
          groupId: engine.group,
        }
      },
      sendMessage: engine.sendMessage,
      sendSystemMessage: engine.sendSystemMessage,
      setAttributes: (fields) => engine.updateCustomer({ fields }),
      updateCustomer: engine.updateCustomer,
    }),
    [engine],
  )
}
