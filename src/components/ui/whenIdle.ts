/** The browser calls it idle time after this wait at the latest: a page that is never idle gets there too. */
const maxWaitMs = 2000
/** For browsers that do not tell when they are idle. */
const pauseMs = 50

/** Does something when the browser has nothing else to do. @returns takes it back */
export function whenIdle(task: () => void): () => void {
  if (typeof requestIdleCallback === 'function') {
    const request = requestIdleCallback(task, { timeout: maxWaitMs })
    return () => cancelIdleCallback(request)
  }
  const timer = setTimeout(task, pauseMs)
  return () => clearTimeout(timer)
}
