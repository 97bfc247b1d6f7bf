import type { FileContent } from '../../model/event.ts'
import { createLazy } from '../ui/createLazy.tsx'
import { PlainBubble } from './PlainBubble.tsx'

/** A file in the list. */
export const FileMessage = createLazy<{ readonly file: FileContent }>(
  async () => (await import('../files/FileBubble.tsx')).FileBubble,
  ({ file }) => <PlainBubble content={file} />,
)
