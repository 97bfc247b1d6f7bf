import type { FilledField, FilledFormContent } from '../../model/event.ts'
import { assertNever } from '../../model/result.ts'
import { useTexts } from '../ui/TextsContext.tsx'

/** The answers to a form, as a small list of questions and answers. */
export function FilledFormCard({ form }: { readonly form: FilledFormContent }) {
  const texts = useTexts()
  return (
    <div className="rounded-bubble border border-line bg-surface px-4 py-3 text-ink">
      <p className="pb-2 text-secondary font-semibold">{texts.t('event.form')}</p>
      <dl className="flex flex-col gap-2">
        {form.fields.map((field) => (
          <div key={field.id}>
            <dt className="text-meta text-muted">{field.label}</dt>
            <dd className="whitespace-pre-wrap text-secondary wrap-anywhere" dir="auto">
              {answerOf(field, texts.list) || texts.t('event.unanswered')}
            </dd>
          </div>
        ))}
      </dl>
    </div>
  )
}

function answerOf(field: FilledField, list: (items: readonly string[]) => string): string {
  switch (field.type) {
    case 'text':
      return field.answer
    case 'choice':
    case 'group':
      return field.answer?.label ?? ''
    case 'choices':
      return list(field.answers.map(({ label }) => label))
    default:
      return assertNever(field)
  }
}
