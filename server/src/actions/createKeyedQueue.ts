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
  /** What waits behind the task that runs; empty most of the time. */
  const lines = new Map<string, (() => void)[]>()
  const idleListeners: (() => void)[] = []

  const goOn = (key: string): void => {
    const next = lines.get(key)?.shift()
    if (next) {
      next()
      return
    }
    lines.delete(key)
    if (lines.size > 0) return
    for (const listener of idleListeners.splice(0)) listener()
  }

  const runNow = async <Value>(key: string, task: () => Promise<Value>): Promise<Value> => {
    try {
      return await task()
    } finally {
      goOn(key)
    }
  }

  const runAlways = <Value>(key: string, task: () => Promise<Value>): Promise<Value> => {
    const line = lines.get(key)
    if (line) return new Promise((resolve) => line.push(() => resolve(runNow(key, task))))
    lines.set(key, [])
    return runNow(key, task)
  }

  return {
    run: (key, task) => ((lines.get(key)?.length ?? 0) >= maxWaitingPerKey ? null : runAlways(key, task)),
    runAlways,
    idle: () =>
      lines.size === 0 ? Promise.resolve() : new Promise((resolve) => idleListeners.push(resolve)),
  }
}
