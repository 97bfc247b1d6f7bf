import type { GroupStatus } from '../../model/group.ts'
import { Avatar } from '../ui/Avatar.tsx'
import { Button } from '../ui/Button.tsx'
import { Icon } from '../ui/Icon.tsx'
import { IconButton } from '../ui/IconButton.tsx'
import { useTexts } from '../ui/TextsContext.tsx'
import { HeaderMenu } from './HeaderMenu.tsx'

/** Whom the visitor faces. */
export type HeaderAgent = {
  readonly name: string | null
  readonly avatar: string | null
  readonly jobTitle: string | null
  /** null: not known to be there or not. */
  readonly present: boolean | null
}

type ChatHeaderProps = {
  /** The first is shown; the others are counted. */
  readonly agents: readonly HeaderAgent[]
  readonly groupStatus: GroupStatus | null
  readonly onEnd: (() => void) | null
  /** Default none: there is nothing to set. */
  readonly sound?: { readonly enabled: boolean; readonly setEnabled: (on: boolean) => void }
  /** null: the window is part of the page. */
  readonly onMinimize: (() => void) | null
}

export function ChatHeader({ agents, groupStatus, onEnd, sound, onMinimize }: ChatHeaderProps) {
  const texts = useTexts()
  const [agent] = agents
  const subtitle = agent?.jobTitle ?? statusLine(groupStatus)

  function statusLine(status: GroupStatus | null): string | null {
    if (status === null) return null
    return texts.t(status === 'offline' ? 'header.away' : 'header.online')
  }

  function title(): string {
    if (agent === undefined) return texts.t('header.title')
    const name = agent.name ?? texts.t('messages.someone')
    const others = agents.length - 1
    return others === 0 ? name : texts.t('header.others', { name, count: others })
  }

  return (
    <div className="flex min-h-16 shrink-0 items-center gap-3 phone:gap-2 py-1 border-b border-line ps-4 pe-2">
      {agent === undefined ? (
        <span className="grid size-10 shrink-0 place-items-center rounded-full bg-accent-soft text-accent-text">
          <Icon name="chat" />
        </span>
      ) : (
        <Avatar name={agent.name} url={agent.avatar} size="large" present={agent.present} />
      )}
      <div className="min-w-0 grow">
        <h2 className="line-clamp-4 text-body font-semibold text-ink wrap-anywhere">
          <bdi>{title()}</bdi>
        </h2>
        {subtitle !== null && (
          <p className="line-clamp-4 text-secondary text-muted wrap-anywhere">
            <bdi>{subtitle}</bdi>
          </p>
        )}
      </div>
      <div className="flex shrink-0 items-center">
        {onEnd !== null && (
          <Button
            kind="text"
            // Two short lines where there is little room: the name beside it needs more.
            className="text-muted hover:bg-raised hover:text-ink phone:h-auto phone:max-w-20 phone:text-balance"
            onClick={onEnd}
          >
            {texts.t('header.end')}
          </Button>
        )}
        {sound !== undefined && <HeaderMenu sound={sound} />}
        {onMinimize !== null && (
          <IconButton icon="chevronDown" label={texts.t('header.minimize')} onClick={onMinimize} />
        )}
      </div>
    </div>
  )
}
