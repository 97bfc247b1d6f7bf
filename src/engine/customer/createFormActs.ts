import type { Store } from '../../store/createStore.ts'
import { chosenGroup } from '../../store/forms/chosenGroup.ts'
import { completeAnswers } from '../../store/forms/completeAnswers.ts'
import type { CustomerEngine } from '../CustomerEngine.ts'
import type { GreetingActs } from './createGreetingActs.ts'
import type { Messages } from './createMessages.ts'
import type { Visitor } from './createVisitor.ts'
import { customerOf } from './fillForm.ts'
import { maskAnswers } from './maskAnswers.ts'

/** Chats that begin by a form or without one, and the form after a chat. */
export type FormActs = Pick<CustomerEngine, 'startChat' | 'submitForm'>

export type FormActsNeeds = {
  readonly store: Store
  /** The group where nothing else is chosen. */
  readonly group: number
  readonly mask: (text: string) => string
  readonly visitor: Pick<Visitor, 'update'>
  readonly greeting: Pick<GreetingActs, 'accept'>
  readonly messages: Pick<Messages, 'start' | 'answerPostchat'>
}

export function createFormActs({ store, group, mask, visitor, greeting, messages }: FormActsNeeds): FormActs {
  const startChat: FormActs['startChat'] = ({ form, groupId, text, continuous, ...input }) => {
    const answers = maskAnswers(form, input.answers, mask)
    if (form !== null) visitor.update(customerOf(form, answers))
    greeting.accept()
    messages.start({
      form,
      answers,
      groupId: (form && chosenGroup(form, answers)) ?? groupId,
      text: text === null ? null : mask(text),
      continuous,
    })
  }

  return {
    startChat,
    submitForm: (type, form) => {
      const { forms, session, groups } = store.getState()
      const answers = completeAnswers(form, forms[type].answers, session.me)
      if (type === 'postchat') return messages.answerPostchat(form, maskAnswers(form, answers, mask))
      const groupId = chosenGroup(form, answers) ?? group
      startChat({ form, answers, groupId, text: null, continuous: groups.statuses[groupId] === 'offline' })
    },
  }
}
