import { Avatar } from '../../components/ui/Avatar.tsx'
import type { Agent } from '../../model/user.ts'
import { texts } from '../texts.ts'
import { ConsoleIconButton } from '../ui/ConsoleIconButton.tsx'
import { AcceptingSwitch } from './AcceptingSwitch.tsx'

type AgentBarProps = {
  /** null until the first login. */
  readonly me: Agent | null
  readonly accepting: boolean
  /** null: cannot be changed now. */
  readonly onAccepting: (() => void) | null
  readonly onHelp: () => void
  readonly onSignOut: () => void
}

/** Who is signed in, and whether chats may come. */
export function AgentBar({ me, accepting, onAccepting, onHelp, onSignOut }: AgentBarProps) {
  return (
    <header className="flex shrink-0 flex-col gap-3 px-3 pt-3 pb-3">
      <div className="flex items-center gap-3 ps-2">
        <Avatar name={me?.name ?? null} url={me?.avatar ?? null} present={me === null ? null : accepting} />
        <p className="min-w-0 grow truncate text-body font-semibold text-ink" dir="auto">
          {me?.name ?? texts.product}
        </p>
        <ConsoleIconButton
          icon="keyboard"
          label={texts.top.shortcuts}
          className="keys-only"
          onClick={onHelp}
        />
        <ConsoleIconButton icon="signOut" label={texts.top.signOut} onClick={onSignOut} />
      </div>
      <AcceptingSwitch on={accepting} onChange={onAccepting} />
    </header>
  )
}
