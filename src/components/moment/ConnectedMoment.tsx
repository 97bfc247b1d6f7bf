import { useMomentHost } from '../../hooks/useMomentHost.ts'
import { Moment, type MomentProps } from './Moment.tsx'

/** A page inside the window that may speak with the chat. */
export function ConnectedMoment(props: MomentProps) {
  return <Moment {...props} host={useMomentHost()} />
}
