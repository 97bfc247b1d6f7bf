import { type ReadyForm, useForm } from '../../hooks/useForm.ts'
import { createLazy } from '../ui/createLazy.tsx'
import { ClosedFooter, type ClosedFooterProps } from './ClosedFooter.tsx'

/** Nobody needs it before a chat has ended. */
const PostchatFoot = createLazy<ClosedFooterProps & { readonly view: ReadyForm }>(
  () => import('../rating/PostchatFoot.tsx').then((part) => part.PostchatFoot),
  ClosedFooter,
)

/** What follows a chat that has ended: the form after the chat where the license has one, and the way to the next. */
export function ClosedPlace(props: ClosedFooterProps) {
  const form = useForm('postchat')
  return form.kind === 'ready' ? <PostchatFoot {...props} view={form} /> : <ClosedFooter {...props} />
}
