import { type PruningNeeds, startPruning } from './auth/startPruning.ts'
import { type SweepNeeds, startSweep } from './files/startSweep.ts'
import { type ErasingNeeds, startErasing } from './operations/startErasing.ts'

/**
 * What the server does by itself from time to time: it forgets ended tokens, removes files that nobody used and erases
 * customers whom an operator wants forgotten. The returned function resolves when the rounds under way are over.
 */
export function startJobs(needs: PruningNeeds & SweepNeeds & ErasingNeeds): () => Promise<void> {
  const stopPruning = startPruning(needs)
  const stopSweep = startSweep(needs)
  const stopErasing = startErasing(needs)
  return async () => {
    stopPruning()
    await Promise.all([stopSweep(), stopErasing()])
  }
}
