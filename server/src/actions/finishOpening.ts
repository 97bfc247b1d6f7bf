import { type Result, success } from '../domain/result.ts'
import type { Done, Needs } from './ask.ts'
import type { Changed } from './changeChat.ts'
import type { Opened } from './openThread.ts'

/** What follows once a thread was opened: routing takes over the place that was held for it. */
export function finishOpening<Output>(
  { customers, agents, router }: Pick<Needs, 'customers' | 'agents' | 'router'>,
  changed: Changed<Opened>,
  value: Output,
): Result<Done<Output>> {
  const { record, value: opened } = changed
  return success({
    value,
    publications: opened.publications,
    after: () => {
      opened.release()
      if (!record) return
      const { licenseId, customerId } = record.chat
      const { assigned } = opened
      if (assigned) agents.noteAssigned({ licenseId, agentId: assigned.agentId }, assigned.at)
      // The commit has written the customer down.
      if (customerId !== null) customers.forget({ licenseId, customerId })
      router.observe(record, opened.queue)
    },
  })
}
