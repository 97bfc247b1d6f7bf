/**
 * A thrown thing for the log: its name and where it came from. The message is left out, as it may quote what somebody
 * wrote.
 */
export function describeError(thrown: unknown): { readonly name: string; readonly at: readonly string[] } {
  if (!(thrown instanceof Error)) return { name: typeof thrown, at: [] }
  const lines = (thrown.stack ?? '').split('\n').filter((line) => /^\s+at /.test(line))
  return { name: thrown.name, at: lines.slice(0, maxStackLines).map((line) => line.trim()) }
}

const maxStackLines = 6
