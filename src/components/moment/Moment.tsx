import { useEffect, useRef, useState } from 'react'
import type { MomentHost } from '../../hooks/useMomentHost.ts'
import { classes } from '../ui/classes.ts'
import { answerMomentCall } from './answerMomentCall.ts'
import { CloseQuestion } from './CloseQuestion.tsx'
import { createMomentChannel } from './createMomentChannel.ts'
import { MomentHeader } from './MomentHeader.tsx'
import type { MomentPage } from './OpenMoment.ts'
import { sandboxOf } from './sandboxOf.ts'
import { useModalInside } from './useModalInside.ts'

export type MomentProps = {
  readonly page: MomentPage
  /** What lies behind it in the window, and waits while it is there. */
  readonly behind: HTMLElement | null
  readonly onClose: () => void
}

const heights = { compact: 'h-1/2', tall: 'h-4/5', full: 'h-full' } as const

/** A page inside the window, in a sandbox, with a way out that is not the page's. */
export function Moment({ page, behind, onClose, host }: MomentProps & { readonly host: MomentHost }) {
  const panel = useRef<HTMLDialogElement>(null)
  const frame = useRef<HTMLIFrameElement>(null)
  const [title, setTitle] = useState(() => new URL(page.url).searchParams.get('moment-title') || page.title)
  const [icon, setIcon] = useState<string | null>(null)
  const [link, setLink] = useState<string | null>(null)
  const [fragile, setFragile] = useState(false)
  const [asking, setAsking] = useState(false)
  const { sandbox, origin } = sandboxOf(page.url, [location.origin, host.serverOrigin])

  const leave = () => {
    if (asking || !fragile) onClose()
    else setAsking(true)
  }
  const stay = () => {
    setAsking(false)
    panel.current?.focus({ preventScroll: true })
  }
  useModalInside({ panel, behind, onEscape: asking ? stay : leave })

  useEffect(() => {
    if (frame.current === null) return undefined
    const controls = {
      setTitle,
      setIcon,
      setFragile,
      setExternalLink: setLink,
      // Later than the answer, which a frame that is gone could not get.
      close: () => void setTimeout(onClose),
    }
    return createMomentChannel({
      view: window,
      frame: frame.current,
      origin,
      answer: (call) => answerMomentCall(call, host, controls),
    })
  }, [origin, host, onClose])

  return (
    <div className="absolute inset-0 flex flex-col justify-end">
      <div className="veil absolute inset-0" aria-hidden="true" onClick={leave} />
      <dialog
        ref={panel}
        open
        aria-label={title}
        tabIndex={-1}
        className={classes(
          'panel relative flex w-full flex-col overflow-hidden rounded-t-window bg-surface text-ink',
          heights[page.height],
        )}
      >
        <MomentHeader title={title} icon={icon} link={link} onClose={leave} />
        {asking && <CloseQuestion onLeave={onClose} onStay={stay} />}
        <iframe
          ref={frame}
          className="min-h-0 w-full grow bg-surface"
          title={title}
          sandbox={sandbox}
          referrerPolicy="strict-origin-when-cross-origin"
          src={page.url}
        />
      </dialog>
    </div>
  )
}
