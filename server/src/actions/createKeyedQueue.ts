/** Runs tasks of one key one after another; tasks of different keys do not wait for each other. */
export interface KeyedQueue {
  /** The task's outcome, or null when too many wait at this key already; then the task never runs. */
  run<Value>(key: string, task: () => Promise<Value>): Promise<Value> | null
  /** For the server's own tasks, of which there are few: never refused. */
  runAlways<Value>(key: string, task: () => Promise<Value>): Promise<Value>
  /** Resolves when nothing runs and nothing waits. */
  idle(): Promise<void>
}

/** @param maxWaitingPerKey tasks that may wait behind the one that runs */
export function createKeyedQueue({ maxWaitingPerKey }: { readonly maxWaitingPerKey: number }): KeyedQueue {
  const lines = new Map<string, (() => Promise<void>)[]>()
  const idleListeners: (() => void)[] = []

  const work = async (key: string, line: (() => Promise<void>)[]): Promise<void> => {
    for (let next = line[0]; next; next = line[0]) {
      await next()
      line.shift()
    }
    lines.delete(key)
    if (lines.size > 0) return
    for (const listener of idleListeners.splice(0)) listener()
  }

  const runAlways = <Value>(key: string, task: () => Promise<Value>): Promise<Value> =>
    new Promise((resolve, reject) => {
      const step = async (): Promise<void> => {
        try {
          resolve(await task())
        } catch (error) {
          reject(error)
        }
      }
      const line = lines.get(key)
      if (line) {
        line.push(step)
        return
      }
      const started = [step]
      lines.set(key, started)
      void work(key, started)
    })

  return {
    run: (key, task) => ((lines.get(key)?.length ?? 0) > maxWaitingPerKey ? null : runAlways(key, task)),
    runAlways,
    idle: () =>
      lines.size === 0 ? Promise.resolve() : new Promise((resolve) => idleListeners.push(resolve)),
  }
}
