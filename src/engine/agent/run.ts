import type { RequestFailure } from '../../client/outcome.ts'
import { failed, type Result, success } from '../../model/result.ts'
import { reasonOf } from '../errorPolicy.ts'
import type { CommandOutcome } from './AgentEngine.ts'

/** Waits for an answer and keeps of it what the interface wants to know: done, or why not. */
export async function run<Value>(
  answer: Promise<Result<Value, RequestFailure>>,
  use?: (value: Value) => void,
): Promise<CommandOutcome> {
  const result = await answer
  if (!result.ok) return failed(reasonOf(result.failure))
  use?.(result.value)
  return success(null)
}
