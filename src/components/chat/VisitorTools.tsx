import { type ReactNode, useMemo } from 'react'
import { usePressButton } from '../../hooks/usePressButton.ts'
import type { UserId } from '../../model/ids.ts'
import { MessageToolsContext } from '../messages/MessageTools.ts'
import { LazyLinkPreview } from '../preview/LazyLinkPreview.tsx'

/** What the visitor can do with messages. */
export function VisitorTools(props: { readonly me: UserId | null; readonly children: ReactNode }) {
  const { me, children } = props
  const pressButton = usePressButton()
  const tools = useMemo(
    () => ({ pressButton, pressedBy: me, LinkPreview: LazyLinkPreview }),
    [pressButton, me],
  )
  return <MessageToolsContext.Provider value={tools}>{children}</MessageToolsContext.Provider>
}
