import { Avatar } from '../../components/ui/Avatar.tsx'
import { Button } from '../../components/ui/Button.tsx'
import type { Customer } from '../../model/user.ts'
import type { ChatStanding } from '../lists/chatLists.ts'
import { texts } from '../texts.ts'
import { ConsoleIconButton } from '../ui/ConsoleIconButton.tsx'
import type { Command } from './useCommand.ts'

type ChatHeaderProps = {
  readonly customer: Customer | null
  readonly standing: ChatStanding
  readonly followed: boolean
  readonly close: Command
  readonly reopen: Command
  readonly follow: Command
  readonly detailsShown: boolean
  readonly onDetails: () => void
  readonly onBack: () => void
}

/** Who this is, and what can be done with the chat as a whole. */
export function ChatHeader(props: ChatHeaderProps) {
  const { customer, standing, followed, close, reopen, follow, detailsShown, onDetails, onBack } = props
  const subtitle = customer?.email ?? customer?.visit?.location ?? null
  return (
    <header className="flex h-16 shrink-0 items-center gap-3 border-b border-line ps-4 pe-3 max-[719.98px]:ps-2">
      <ConsoleIconButton icon="back" label={texts.chat.back} className="narrow-only" onClick={onBack} />
      <Avatar name={customer?.name ?? null} url={customer?.avatar ?? null} size="large" />
      <div className="min-w-0 grow">
        <h1 className="truncate text-left text-body font-semibold text-ink" dir="auto">
          {customer?.name ?? customer?.email ?? texts.customer.unnamed}
        </h1>
        {subtitle !== null && (
          <p className="truncate text-left text-secondary text-muted" dir="auto">
            {subtitle}
          </p>
        )}
      </div>
      <div className="flex shrink-0 items-center gap-2">
        {standing === 'others' && (
          <Button busy={follow.busy} onClick={follow.run}>
            {followed ? texts.chat.unfollow : texts.chat.follow}
          </Button>
        )}
        {standing === 'closed' ? (
          <Button busy={reopen.busy} onClick={reopen.run}>
            {texts.chat.reopen}
          </Button>
        ) : (
          <Button busy={close.busy} onClick={close.run}>
            {texts.chat.close}
          </Button>
        )}
        <ConsoleIconButton
          icon="info"
          label={texts.chat.details}
          className="details-toggle"
          expanded={detailsShown}
          onClick={onDetails}
        />
      </div>
    </header>
  )
}
