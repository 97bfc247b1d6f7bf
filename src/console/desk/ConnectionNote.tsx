import { Button } from '../../components/ui/Button.tsx'
import type { ConnectionView } from '../../store/connection.ts'
import { texts } from '../texts.ts'

type ConnectionNoteProps = {
  readonly connection: ConnectionView
  readonly onConnect: () => void
  readonly onReload: () => void
}

const words = texts.connection
const stopped: { readonly [reason: string]: string } = words.stopped

/** What is wrong with the line, once it is worth saying, and what can be done. */
export function ConnectionNote({ connection, onConnect, onReload }: ConnectionNoteProps) {
  const line = lineOf(connection)
  return (
    <div
      className={
        line === null
          ? 'connection'
          : 'connection flex items-center gap-3 border-b border-line bg-raised px-4 py-1.5'
      }
    >
      <p role="status" className={line === null ? '' : 'grow py-1 text-secondary text-ink'}>
        {line}
      </p>
      {line !== null && connection.mayResume && <Button onClick={onConnect}>{words.retry}</Button>}
      {line !== null && connection.kind === 'stopped' && !connection.mayResume && (
        <Button onClick={onReload}>{words.reload}</Button>
      )}
    </div>
  )
}

function lineOf({ kind, reason, troubled }: ConnectionView): string | null {
  if (kind === 'stopped') return stopped[reason ?? ''] ?? words.stopped.other
  if (kind === 'paused') return words.paused
  if (!troubled) return null
  return kind === 'connecting' ? words.connecting : words.waiting
}
