import type { FormView } from '../../hooks/useForm.ts'
import { useGroupStatus } from '../../hooks/useGroupStatus.ts'
import type { TextKey } from '../../i18n/words.ts'
import type { Form, FormAnswers } from '../../model/form.ts'
import { ChatForm } from '../form/ChatForm.tsx'
import { useTexts } from '../ui/TextsContext.tsx'

const problems: { readonly [type: string]: TextKey } = {
  groups_offline: 'start.groups_offline',
  group_offline: 'start.groups_offline',
  validation: 'start.validation',
}

type PrechatScreenProps = { readonly view: Extract<FormView, { kind: 'ready' }>; readonly starting: boolean }

/** The form before a chat, for the group that the visitor has chosen in it. */
export function PrechatScreen({ view, starting }: PrechatScreenProps) {
  const texts = useTexts()
  const { form, answers, faults, problem } = view
  const status = useGroupStatus(chosenGroup(form, answers))
  const offline = status === 'offline'
  const submitting = starting || view.submitting
  const notice = offline ? 'group.offline' : status === 'online_for_queue' ? 'group.busy' : null
  return (
    <ChatForm
      name={texts.t('prechat.name')}
      form={form}
      answers={answers}
      faults={faults}
      // Promises somebody, so only while there is somebody.
      greeting={offline ? null : texts.t('prechat.greeting')}
      notice={notice === null ? null : texts.t(notice)}
      problem={problem === null ? null : texts.t(problems[problem] ?? 'start.failed')}
      submitLabel={texts.t(submitting ? 'start.starting' : offline ? 'form.leave' : 'form.submit')}
      submitting={submitting}
      onAnswer={view.setAnswer}
      onSubmit={view.submit}
    />
  )
}

/** undefined: the form does not ask, or nothing is chosen yet. */
function chosenGroup(form: Form, answers: FormAnswers): number | undefined {
  for (const field of form.fields) {
    if (field.type !== 'group_chooser') continue
    const option = field.options.find(({ id }) => id === answers[field.id])
    if (option !== undefined) return option.groupId
  }
  return undefined
}
