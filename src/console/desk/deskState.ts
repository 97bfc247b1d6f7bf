import type { ChatId } from '../../model/ids.ts'
import { assertNever } from '../../model/result.ts'

/** Which part is in front where there is room for one only, and whether the customer's part is shown at all. */
export type DeskState = {
  readonly openChatId: ChatId | null
  readonly pane: 'lists' | 'chat' | 'customer'
  readonly helpShown: boolean
}

export type DeskAction =
  | { readonly type: 'chatOpened'; readonly chatId: ChatId }
  | { readonly type: 'detailsToggled' }
  | { readonly type: 'helpShown'; readonly shown: boolean }
  /** One step back: the dialog, then the details, then the chat. */
  | { readonly type: 'wentBack' }

export const initialDesk: DeskState = { openChatId: null, pane: 'lists', helpShown: false }

export function reduceDesk(state: DeskState, action: DeskAction): DeskState {
  switch (action.type) {
    case 'chatOpened':
      return { ...state, openChatId: action.chatId, pane: 'chat' }
    case 'detailsToggled':
      if (state.openChatId === null) return state
      return { ...state, pane: state.pane === 'customer' ? 'chat' : 'customer' }
    case 'helpShown':
      return { ...state, helpShown: action.shown }
    case 'wentBack':
      if (state.helpShown) return { ...state, helpShown: false }
      return { ...state, pane: state.pane === 'customer' ? 'chat' : 'lists' }
    default:
      return assertNever(action)
  }
}
