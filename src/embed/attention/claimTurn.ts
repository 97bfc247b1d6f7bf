/** Longer than tabs of one browser need to hear of each other, shorter than anybody waits for a sound. */
const listenMs = 80
/** Lower than every claim. */
const taken = -1

export type TurnNeeds = {
  /** Web Locks; null where there are none: on plain http, and in older browsers. */
  readonly locks: Pick<LockManager, 'request'> | null
  /** Opens a channel to the site's other tabs; null where there are none. */
  readonly openChannel: ((name: string) => BroadcastChannel) | null
  readonly random: () => number
}

/**
 * One tab of those that want the same thing at the same moment gets it. Where tabs cannot hear of each other, each
 * does: a sound too many is better than none.
 * @param name what it is about, the same in each tab
 * @param holdMs how long nobody else gets it
 * @returns whether it is this tab's turn
 */
export async function claimTurn(name: string, holdMs: number, needs: TurnNeeds): Promise<boolean> {
  const { locks, openChannel, random } = needs
  if (locks !== null) {
    return new Promise((resolve) => {
      const take = async (lock: Lock | null) => {
        resolve(lock !== null)
        if (lock !== null) await pass(holdMs)
      }
      locks.request(name, { ifAvailable: true }, take).catch(() => resolve(true))
    })
  }
  if (openChannel === null) return true
  const channel = openChannel(name)
  const mine = random()
  let isFirst = true
  channel.onmessage = ({ data }) => {
    if (data < mine) isFirst = false
    // Whoever has come later has not heard of this one.
    else if (data > mine) channel.postMessage(mine)
  }
  channel.postMessage(mine)
  await pass(listenMs)
  if (!isFirst) {
    channel.close()
    return false
  }
  // Whoever comes later hears that the turn is taken.
  channel.onmessage = ({ data }) => {
    if (data !== taken) channel.postMessage(taken)
  }
  void pass(holdMs).then(() => channel.close())
  return true
}

function pass(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms))
}
