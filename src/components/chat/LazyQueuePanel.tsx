import { createLazy } from '../ui/createLazy.tsx'

/** The visitor's place in the queue, in a chunk of its own, which comes when the conversation is there. */
export const LazyQueuePanel = createLazy(
  async () => (await import('./QueuePanel.tsx')).QueuePanel,
  () => null,
)
