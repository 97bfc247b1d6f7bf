import { useRef } from 'react'
import { useUrlInfo } from '../../hooks/useUrlInfo.ts'
import { useInView } from '../ui/useInView.ts'
import { LinkPreviewCard } from './LinkPreviewCard.tsx'
import { PreviewSpace } from './PreviewSpace.tsx'

/** Asks what is behind a link once it is in sight, and goes away where there is nothing to tell. */
export function LinkPreview({ url }: { readonly url: string }) {
  const space = useRef<HTMLDivElement>(null)
  const info = useUrlInfo(url, useInView(space))
  if (info === null) return null
  return <PreviewSpace ref={space}>{info && <LinkPreviewCard info={info} url={url} />}</PreviewSpace>
}
