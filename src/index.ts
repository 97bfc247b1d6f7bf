export type { ParleyApi } from './embed/api.ts'
export type { Visibility } from './embed/app.ts'
export { ChatWidget, type ChatWidgetProps } from './embed/ChatWidget.tsx'
export type { CustomerOption } from './embed/options.ts'
export type {
  Availability,
  ChatData,
  CustomerData,
  WidgetEvents,
  WidgetState,
} from './embed/widgetEvents.ts'
export { EngineProvider, useEngine } from './hooks/EngineContext.ts'
export { type ChatView, useChat } from './hooks/useChat.ts'
export { useConnection } from './hooks/useConnection.ts'
export { useDraft } from './hooks/useDraft.ts'
export { useEndChat } from './hooks/useEndChat.ts'
export { type FormView, useForm } from './hooks/useForm.ts'
export { useGreeting } from './hooks/useGreeting.ts'
export { useGroupStatus } from './hooks/useGroupStatus.ts'
export { useHistory } from './hooks/useHistory.ts'
export { useMarkSeen } from './hooks/useMarkSeen.ts'
export { type MessagesView, useMessages } from './hooks/useMessages.ts'
export { usePendingCommands } from './hooks/usePendingCommands.ts'
export { usePredictedAgent } from './hooks/usePredictedAgent.ts'
export { useQueue } from './hooks/useQueue.ts'
export { useRtmConnection } from './hooks/useRtmConnection.ts'
export { useSendMessage } from './hooks/useSendMessage.ts'
export { useSneakPeek } from './hooks/useSneakPeek.ts'
export { useStartAgain } from './hooks/useStartAgain.ts'
export { useTyping } from './hooks/useTyping.ts'
export { useUnread } from './hooks/useUnread.ts'
export { type UploadsView, useUploads } from './hooks/useUploads.ts'
export { useVisibility } from './hooks/useVisibility.ts'
