import type { ChatRecord } from '../../domain/chatRecord.ts'
import { toMicros } from '../../domain/instants.ts'
import type { License } from '../../domain/license.ts'
import { archiveThread } from './archiveThread.ts'
import type { LiveChat } from './createLiveChats.ts'
import type { RoutingNeeds } from './routingNeeds.ts'

/** Archives threads in which nobody says anything. Source: behaviour.md 4.14. */
export interface SilenceWatch {
  /** Call it for every chat that is, or was, live. */
  watch(chatId: string): void
}

/** @param onSettled a chat that was archived, as it is now kept */
export function createSilenceWatch(
  needs: RoutingNeeds & {
    readonly onSettled: (license: License, record: ChatRecord | null) => void
  },
): SilenceWatch {
  const { live, licenses, clock, limits, log, isCustomerOnline, onSettled } = needs
  const { threadInactiveMs } = limits
  const timers = new Map<string, () => void>()
  const minutes = Math.max(1, Math.round(threadInactiveMs / 60_000))

  const silentForMs = (lastSpokenAt: number): number => (toMicros(clock.now()) - lastSpokenAt) / 1000

  /** Waiting is not silence: in the queue while the customer is there, and for whom nobody has come yet. */
  const isExcused = (chat: LiveChat): boolean => {
    if (chat.agentIds.length > 0) return false
    const { licenseId, customerId } = chat.chat
    return chat.queuedAt === null || (customerId !== null && isCustomerOnline({ licenseId, customerId }))
  }

  const arm = (chatId: string, delayMs: number): void => {
    timers.set(
      chatId,
      clock.after(Math.max(delayMs, 0), () => {
        timers.delete(chatId)
        look(chatId)
      }),
    )
  }

  // The timer is set once and asks again when it fires, so that a message costs nothing here.
  const look = (chatId: string): void => {
    const chat = live.get(chatId)
    const license = chat && licenses.get(chat.chat.licenseId)
    if (!chat || !license) return
    const leftMs = isExcused(chat) ? threadInactiveMs : threadInactiveMs - silentForMs(chat.lastSpokenAt)
    if (leftMs > 0) arm(chatId, leftMs)
    else void archive(license, chat)
  }

  const archive = async (license: License, silent: LiveChat): Promise<void> => {
    try {
      const record = await archiveThread(needs, license, silent, {
        message: { type: 'routing.archived_inactive', minutes },
        closedBy: null,
        isDue: ({ lastSpokenAt }) => silentForMs(lastSpokenAt) >= threadInactiveMs,
      })
      onSettled(license, record)
    } catch (error) {
      log.error({ err: error, chatId: silent.chat.id }, 'a silent chat could not be archived')
      arm(silent.chat.id, threadInactiveMs)
    }
  }

  return {
    watch(chatId) {
      if (!live.get(chatId)) {
        timers.get(chatId)?.()
        timers.delete(chatId)
      } else if (!timers.has(chatId)) {
        look(chatId)
      }
    },
  }
}
