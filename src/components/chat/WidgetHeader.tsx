import { type ChatView, useChat } from '../../hooks/useChat.ts'
import { useEndChat } from '../../hooks/useEndChat.ts'
import { useGroupStatus } from '../../hooks/useGroupStatus.ts'
import { usePredictedAgent } from '../../hooks/usePredictedAgent.ts'
import { useSound } from '../../hooks/useSound.ts'
import type { AgentCard } from '../../model/greeting.ts'
import { ChatHeader, type HeaderAgent } from '../window/ChatHeader.tsx'
import { useWindowFocus } from '../window/WindowFocus.tsx'

/** The header for where the chat stands: its agents, else the one who would take it. */
export function WidgetHeader({ onMinimize }: { readonly onMinimize: (() => void) | null }) {
  const chat = useChat()
  const predicted = usePredictedAgent()
  const groupStatus = useGroupStatus()
  const end = useEndChat()
  const sound = useSound()
  const focus = useWindowFocus()

  function endAndMoveOn(command: () => void) {
    return () => {
      focus.handOver()
      command()
    }
  }

  return (
    <ChatHeader
      agents={facing(chat, predicted)}
      groupStatus={groupStatus}
      onEnd={end === null ? null : endAndMoveOn(end)}
      sound={sound}
      onMinimize={onMinimize}
    />
  )
}

function facing(chat: ChatView, predicted: AgentCard | null): readonly HeaderAgent[] {
  if ((chat.kind === 'active' || chat.kind === 'closed') && chat.agents.length > 0) return chat.agents
  // Waiting in the queue promises nobody in particular.
  if (predicted === null || chat.kind === 'active') return []
  return [{ ...predicted, present: true }]
}
