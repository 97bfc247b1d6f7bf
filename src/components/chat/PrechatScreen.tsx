import type { ReadyForm } from '../../hooks/useForm.ts'
import { useGreeting } from '../../hooks/useGreeting.ts'
import { useGroupStatus } from '../../hooks/useGroupStatus.ts'
import { useIsMasked } from '../../hooks/useIsMasked.ts'
import { LazyTalkMessages } from './LazyTalkMessages.tsx'
import { PrechatForm } from './PrechatForm.tsx'

type PrechatScreenProps = { readonly view: ReadyForm; readonly starting: boolean }

/** The form before a chat, for the group that the visitor has chosen in it. */
export function PrechatScreen({ view, starting }: PrechatScreenProps) {
  const status = useGroupStatus(view.chosenGroup ?? undefined)
  const { inside } = useGreeting()
  const masked = useIsMasked(view.answers)

  LazyTalkMessages.usePreload()

  return <PrechatForm view={view} status={status} starting={starting} greeting={inside} masked={masked} />
}
