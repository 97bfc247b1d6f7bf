import { useContext, useMemo } from 'react'
import { MessageToolsContext } from './MessageTools.ts'
import { splitLinks } from './splitLinks.ts'

/** What is behind the first link of a text, where the list shows such things. */
export function FirstLinkPreview({ text }: { readonly text: string }) {
  const { LinkPreview } = useContext(MessageToolsContext)
  const link = useMemo(() => splitLinks(text).find(({ type }) => type === 'link'), [text])
  return LinkPreview !== null && link?.type === 'link' ? <LinkPreview url={link.url} /> : null
}
