export type {
  CustomerEngine,
  CustomerEngineOptions,
  CustomerPatch,
  StartChatInput,
} from './engine/CustomerEngine.ts'
export { createCustomerEngine } from './engine/createCustomerEngine.ts'
export type { CustomerTranslator } from './engine/translate/CustomerTranslator.ts'
export { customerV31 } from './engine/translate/customer_v3_1.ts'
export { customerV32 } from './engine/translate/customer_v3_2.ts'
export type { Queue, Thread } from './model/chat.ts'
export type { ChatEvent, EventContent, PendingEvent } from './model/event.ts'
export type { Form, FormAnswers, FormField, FormType } from './model/form.ts'
export type { AgentCard, Greeting } from './model/greeting.ts'
export type { GroupStatus } from './model/group.ts'
export type { Agent, Customer, User } from './model/user.ts'
export { createBrowserPlatform } from './platform/browserPlatform.ts'
export type { Platform } from './platform/ports.ts'
export type { Store } from './store/createStore.ts'
export type { State } from './store/state.ts'
