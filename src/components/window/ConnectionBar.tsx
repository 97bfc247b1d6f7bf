import { useState } from 'react'
import type { TextKey } from '../../i18n/words.ts'
import { Button } from '../ui/Button.tsx'
import { useTexts } from '../ui/TextsContext.tsx'

export type ConnectionTrouble = {
  readonly kind: 'idle' | 'connecting' | 'online' | 'unstable' | 'waiting' | 'paused' | 'stopped'
  /** The protocol's reason, where there is one. */
  readonly reason: string | null
  readonly troubled: boolean
  readonly retry: (() => void) | null
}

const lines = {
  idle: null,
  connecting: 'connection.connecting',
  online: null,
  unstable: 'connection.waiting',
  waiting: 'connection.waiting',
  paused: 'connection.paused',
  stopped: 'connection.stopped',
} as const satisfies { readonly [Kind in ConnectionTrouble['kind']]: TextKey | null }

const stopped: { readonly [reason: string]: TextKey } = {
  customer_banned: 'connection.stopped.customer_banned',
  license_expired: 'connection.stopped.license_expired',
  license_not_found: 'connection.stopped.license_not_found',
  too_many_connections: 'connection.stopped.too_many_connections',
}

/** What is wrong with the line, in one; nothing while all is well or the trouble is young. */
export function connectionLine({ kind, reason, troubled }: ConnectionTrouble): TextKey | null {
  if (kind === 'stopped') return stopped[reason ?? ''] ?? lines.stopped
  return kind === 'paused' || troubled ? lines[kind] : null
}

/** A slim bar under the header. The status region stays, empty, so that its words are noticed when they come. */
export function ConnectionBar({ connection }: { readonly connection: ConnectionTrouble }) {
  const texts = useTexts()
  const line = useSteady(connectionLine(connection))
  return (
    <div
      className={
        line === null ? '' : 'flex shrink-0 items-center gap-2 border-b border-line bg-sunken px-4 py-1'
      }
    >
      <p role="status" className={line === null ? '' : 'grow py-1 text-secondary text-muted'}>
        {line === null ? '' : texts.t(line)}
      </p>
      {line !== null && connection.retry !== null && (
        <Button kind="text" onClick={connection.retry}>
          {texts.t('connection.retry')}
        </Button>
      )}
    </div>
  )
}

/** Each try in its turn is no news to whoever has heard that the line is being restored. */
function useSteady(line: TextKey | null): TextKey | null {
  const [shown, setShown] = useState(line)
  const steady = shown === 'connection.waiting' && line === 'connection.connecting' ? shown : line
  if (steady !== shown) setShown(steady)
  return steady
}
