import type { Item } from './items.ts'

/** What an incoming frame says, for the lists that have no client of their own. */
export function readPush(frame: string): Item {
  const { text, id, author_id } = JSON.parse(frame).payload.event
  return { text, index: Number(id.replace(/^\D+/, '')), mine: author_id === 'customer-1' }
}

/** Takes frames in batches, one for each animation frame: the same kindness for everybody. */
export function listenInBatches(url: string, take: (items: readonly Item[]) => void): Promise<() => void> {
  const socket = new WebSocket(url)
  let waiting: Item[] = []
  socket.onmessage = ({ data }) => {
    if (waiting.length === 0) {
      requestAnimationFrame(() => {
        const items = waiting
        waiting = []
        take(items)
      })
    }
    waiting.push(readPush(data))
  }
  return new Promise((resolve, reject) => {
    socket.onopen = () => resolve(() => socket.close())
    socket.onerror = () => reject(new Error(`No connection to ${url}`))
  })
}
