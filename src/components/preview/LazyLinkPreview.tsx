import { createLazy } from '../ui/createLazy.tsx'
import { PreviewSpace } from './PreviewSpace.tsx'

/** What is behind a link, in a chunk of its own. */
export const LazyLinkPreview = createLazy<{ readonly url: string }>(
  async () => (await import('./LinkPreview.tsx')).LinkPreview,
  () => <PreviewSpace />,
)
