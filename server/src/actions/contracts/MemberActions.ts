import type { TransferTarget } from '../transferTarget.ts'

type UserOfChat = {
  readonly chatId: string
  readonly userId: string
  readonly userKind: 'agent' | 'customer'
}

type AccessInput = {
  readonly resource: 'chat' | 'customer'
  /** Of the chat or the customer. */
  readonly id: string
  readonly to:
    | { readonly kind: 'group'; readonly groupId: number }
    | { readonly kind: 'agent'; readonly agentId: string }
}

/** Who is in a chat, who serves it, and who may open it. */
export type MemberActions = {
  addUserToChat: { input: UserOfChat; output: null }
  removeUserFromChat: { input: UserOfChat; output: null }
  transferChat: {
    /** `force`: also where nobody is free. */
    input: { readonly chatId: string; readonly target: TransferTarget; readonly force: boolean }
    output: null
  }
  grantAccess: { input: AccessInput; output: null }
  revokeAccess: { input: AccessInput; output: null }
  setAccess: { input: AccessInput; output: null }
  /** Of the caller's own connection. */
  setAwayStatus: { input: { readonly away: boolean }; output: null }
}
