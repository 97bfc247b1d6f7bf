import { Button } from './Button.tsx'
import { Icon } from './Icon.tsx'

type ProblemNoteProps = {
  /** What happened, what is safe, what to do. */
  readonly text: string
  readonly action: { readonly label: string; readonly run: () => void } | null
}

/** Something that was to be here could not be fetched. */
export function ProblemNote({ text, action }: ProblemNoteProps) {
  return (
    <div className="flex grow flex-col items-center justify-center gap-4 p-8 text-center" role="alert">
      <Icon name="alert" className="size-6 text-negative" />
      <p className="text-body text-ink">{text}</p>
      {action !== null && <Button onClick={action.run}>{action.label}</Button>}
    </div>
  )
}
