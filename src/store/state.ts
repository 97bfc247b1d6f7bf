import { type Chats, noChats } from './chats.ts'
import { type ConnectionView, idleConnection } from './connection.ts'
import { emptyForms, type Forms } from './forms/forms.ts'
import { type Greetings, noGreeting } from './greetings.ts'
import { type Groups, noGroups } from './groups.ts'
import { noQueues, type Queues } from './queues.ts'
import { noSession, type Session } from './session.ts'
import { noUploads, type Uploads } from './uploads.ts'
import { initialView, type View } from './view.ts'

/** Everything that the interface shows. Each slice is a noun with its own file and reducer. */
export type State = {
  readonly connection: ConnectionView
  readonly session: Session
  readonly chats: Chats
  readonly queues: Queues
  readonly greetings: Greetings
  readonly forms: Forms
  readonly groups: Groups
  readonly uploads: Uploads
  readonly view: View
}

export const initialState: State = {
  connection: idleConnection,
  session: noSession,
  chats: noChats,
  queues: noQueues,
  greetings: noGreeting,
  forms: emptyForms,
  groups: noGroups,
  uploads: noUploads,
  view: initialView,
}
