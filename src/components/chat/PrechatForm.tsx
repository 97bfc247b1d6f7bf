import type { ReadyForm } from '../../hooks/useForm.ts'
import type { TextKey } from '../../i18n/words.ts'
import type { Greeting } from '../../model/greeting.ts'
import type { GroupStatus } from '../../model/group.ts'
import { ChatForm } from '../form/ChatForm.tsx'
import { MaskedNote } from '../form/MaskedNote.tsx'
import { Button } from '../ui/Button.tsx'
import { createLazy } from '../ui/createLazy.tsx'
import { Notice } from '../ui/Notice.tsx'
import { useTexts } from '../ui/TextsContext.tsx'

const GreetingIntro = createLazy(
  async () => (await import('../greeting/GreetingIntro.tsx')).GreetingIntro,
  () => null,
)

const problems: { readonly [type: string]: TextKey } = {
  groups_offline: 'start.groups_offline',
  group_offline: 'start.groups_offline',
  validation: 'start.validation',
}

type PrechatFormProps = {
  readonly view: Omit<ReadyForm, 'kind'>
  /** Of the group that the chat would start in. */
  readonly status: GroupStatus | null
  readonly starting: boolean
  /** Whether sending was tried before. Default false. */
  readonly tried?: boolean
  /** What the visitor is about to answer. Default nothing. */
  readonly greeting?: Greeting | null
  /** Whether a part of the answers will be hidden. Default false. */
  readonly masked?: boolean
}

/** The form before a chat, which says whether somebody is there; where nobody is, it leaves a message. */
export function PrechatForm({
  view,
  status,
  starting,
  tried = false,
  greeting = null,
  masked = false,
}: PrechatFormProps) {
  const texts = useTexts()
  const { problem, chosenGroup } = view
  const offline = status === 'offline'
  const submitting = starting || view.submitting
  const noticeKey = offline ? 'group.offline' : status === 'online_for_queue' ? 'group.busy' : null
  const notice = noticeKey && texts.t(noticeKey)
  return (
    <ChatForm
      name={texts.t('prechat.name')}
      form={view.form}
      answers={view.answers}
      faults={view.faults}
      intro={
        <>
          {greeting !== null && <GreetingIntro greeting={greeting} />}
          {/* Promises somebody, so only while there is somebody. */}
          {greeting === null && !offline && (
            <p className="pb-2 text-body text-ink">{texts.t('prechat.greeting')}</p>
          )}
          <Notice text={chosenGroup === null ? notice : null} />
        </>
      }
      groupNotice={chosenGroup === null ? null : notice}
      problem={problem === null ? null : texts.t(problems[problem] ?? 'start.failed')}
      submitting={submitting}
      tried={tried}
      onAnswer={view.setAnswer}
      onSubmit={view.submit}
    >
      <MaskedNote masked={masked} className="w-full" />
      <Button kind="primary" type="submit" wide busy={submitting}>
        {texts.t(submitting ? 'start.starting' : offline ? 'form.leave' : 'form.submit')}
      </Button>
    </ChatForm>
  )
}
