import { useId } from 'react'
import { Field } from '../ui/Field.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import { nameWith } from './nameWith.ts'

type CommentFieldProps = {
  /** The site's own words for it; null: ours. */
  readonly label: string | null
  readonly text: string
  readonly onText: (text: string) => void
}

/** The words to a rating. */
export function CommentField({ label, text, onText }: CommentFieldProps) {
  const texts = useTexts()
  const id = useId()
  const own = texts.t('rating.comment')
  return (
    <Field label={label || own} controlId={id} required={false} error={null}>
      <textarea
        id={id}
        className="field min-h-16 resize-none py-2.5"
        aria-label={nameWith(own, label)}
        dir="auto"
        rows={2}
        value={text}
        onChange={(event) => onText(event.currentTarget.value)}
      />
    </Field>
  )
}
