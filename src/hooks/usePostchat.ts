import { useState } from 'react'
import type { EventContent } from '../model/event.ts'
import type { FormAnswers } from '../model/form.ts'
import type { ChatState } from '../store/chatState.ts'
import { hasAnswers, type PostchatForm, postchatForm } from '../store/forms/postchatForm.ts'
import { currentChat } from '../store/selectors.ts'
import { eventsNewestFirst } from '../store/timeline.ts'
import { useEngine } from './EngineContext.ts'
import { useEngineState } from './useEngineState.ts'
import type { ReadyForm } from './useForm.ts'
import { type RatingView, useRating } from './useRating.ts'

export type PostchatView = {
  readonly form: PostchatForm
  readonly answers: FormAnswers
  readonly rating: RatingView
  /** The comment as it stands in its field. */
  readonly comment: string
  /**
   * - `open`: to be filled in
   * - `empty`: the visitor wanted to send nothing
   * - `failed`: not everything was taken; what was written is kept
   * - `done`: there is nothing left to send
   */
  readonly progress: 'open' | 'sending' | 'empty' | 'failed' | 'done'
  submit(): Promise<void>
}

type Outcome = 'untried' | 'sending' | 'empty' | 'failed' | 'sent'

/** The closed thread's rating and questions. "Submit" sends what is not sent yet: the comment, the other answers. */
export function usePostchat(view: ReadyForm): PostchatView {
  const { mask } = useEngine()
  const rating = useRating()
  const answered = useEngineState((state) => isAnswered(currentChat(state), view.form.id))
  const form = postchatForm(view.form, answered)
  const draft = useEngineState((state) => state.forms.postchat.answers[form.rating.id])
  const [outcome, setOutcome] = useState<Outcome>('untried')

  const comment = typeof draft === 'string' ? draft : rating.comment
  // What the server has is what was sent: masked.
  const hasComment = mask(comment.trim()) !== rating.comment
  const hasMore = !answered && hasAnswers(form, view.answers)
  const hasSaid = answered || rating.comment !== ''

  const progress = (): PostchatView['progress'] => {
    if (outcome === 'sending' || view.submitting) return 'sending'
    if (outcome === 'failed' || view.problem !== null) return 'failed'
    if (hasComment || hasMore) return 'open'
    if (outcome === 'sent' || hasSaid) return 'done'
    return outcome === 'empty' && rating.score === null ? 'empty' : 'open'
  }

  const submit = async () => {
    if (!hasComment && !hasMore) return setOutcome(hasSaid || rating.score !== null ? 'sent' : 'empty')
    setOutcome('sending')
    if (hasComment) {
      if (!(await rating.say(comment))) return setOutcome('failed')
      // What stands in the field from here on is what the agents read.
      view.setAnswer(form.rating.id, mask(comment.trim()))
    }
    if (hasMore) view.submit()
    setOutcome('sent')
  }

  return { form, answers: view.answers, rating, comment, progress: progress(), submit }
}

/** Whether the last thread holds answers to this form. */
function isAnswered(chat: ChatState | null, formId: string): boolean {
  const thread = chat?.threads.at(-1)
  if (!chat || thread === undefined) return false
  const answers = (content: EventContent) => content.type === 'filled_form' && content.formId === formId
  if (chat.pending.some(({ content, delivery }) => delivery.kind === 'accepted' && answers(content)))
    return true
  for (const event of eventsNewestFirst(chat.timeline)) {
    if (event.threadId !== thread.id) return false
    if (answers(event)) return true
  }
  return false
}
