/** Different names are few; a server that makes them up gets no more lines than this. */
const maxNames = 20

/**
 * Tells developers of pushes that have no effect because this version cannot read them: one line in the console for
 * each name, however often it comes.
 * @returns to be called with the push's name and why it was left alone
 */
export function createPushNotes(): (action: string, why: 'unknown' | 'malformed') => void {
  const noted = new Set<string>()
  return (action, why) => {
    if (noted.has(action) || noted.size >= maxNames) return
    noted.add(action)
    console.debug(`Parley: ${why} push ${action}`)
  }
}
