import type { ReadyForm } from '../../hooks/useForm.ts'
import { useIsMasked } from '../../hooks/useIsMasked.ts'
import { type PostchatView, usePostchat } from '../../hooks/usePostchat.ts'
import type { Texts } from '../../i18n/translate.ts'
import type { ClosedFooterProps } from '../chat/ClosedFooter.tsx'
import { ChatForm } from '../form/ChatForm.tsx'
import { MaskedNote } from '../form/MaskedNote.tsx'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import { useMainControl } from '../window/WindowFocus.tsx'
import { CommentField } from './CommentField.tsx'
import { RatingField } from './RatingField.tsx'

export type PostchatFootProps = ClosedFooterProps & { readonly view: ReadyForm }

/** Stands in the composer's place once the chat has ended: what the visitor thinks of it, and the way to the next. */
export function PostchatFoot({ view, onStartAgain }: PostchatFootProps) {
  const postchat = usePostchat(view)
  const masked = useIsMasked({ ...view.answers, comment: postchat.comment })
  return <PostchatForm view={postchat} fields={view} masked={masked} onStartAgain={onStartAgain} />
}

type PostchatFormProps = {
  readonly view: PostchatView
  /** The answers beside rating and comment. */
  readonly fields: Pick<ReadyForm, 'faults' | 'setAnswer'>
  /** Whether a part of what was written will be hidden. Default false. */
  readonly masked?: boolean
  readonly onStartAgain: (() => void) | null
}

export function PostchatForm({ view, fields, masked = false, onStartAgain }: PostchatFormProps) {
  const texts = useTexts()
  const { form, rating, progress } = view
  const done = progress === 'done'
  return (
    <div className="flex max-h-[64%] shrink-0 flex-col border-t border-line">
      <ChatForm
        name={texts.t('postchat.name')}
        form={form}
        answers={view.answers}
        faults={done ? {} : fields.faults}
        problem={problemText(texts, progress)}
        submitting={progress === 'sending'}
        rating={
          <>
            <RatingField label={form.rating.label} score={rating.score} onPress={rating.press} />
            <CommentField
              label={form.rating.commentLabel}
              text={view.comment}
              onText={(text) => fields.setAnswer(form.rating.id, text)}
            />
          </>
        }
        onAnswer={fields.setAnswer}
        onSubmit={() => void view.submit()}
      >
        <MaskedNote masked={masked && !done} className="w-full" />
        {done ? (
          <Thanks />
        ) : (
          <Button kind="primary" type="submit" className="grow" busy={progress === 'sending'}>
            {texts.t('postchat.submit')}
          </Button>
        )}
        <Button className="min-h-11 grow" onClick={onStartAgain}>
          {texts.t('closed.start')}
        </Button>
      </ChatForm>
    </div>
  )
}

/** Takes the focus of the button whose place it has taken. */
function Thanks() {
  const texts = useTexts()
  const line = useMainControl<HTMLParagraphElement>()
  return (
    <p ref={line} tabIndex={-1} className="control w-full cursor-auto rounded-chip text-body text-ink">
      {texts.t('postchat.thanks')}
    </p>
  )
}

function problemText(texts: Texts, progress: PostchatView['progress']): string | null {
  if (progress === 'failed') return texts.t('postchat.failed')
  return progress === 'empty' ? texts.t('postchat.empty') : null
}
