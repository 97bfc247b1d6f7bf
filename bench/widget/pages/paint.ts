import type { Mounted } from './subject.ts'

const maxWaitMs = 20_000
/** The newest rows are the last texts of a list; so far back it is looked for one of them. */
const maxTexts = 200

/** Resolves in the first task after the next frame was painted. */
export function afterPaint(before: () => void = () => undefined): Promise<number> {
  return new Promise((done) => {
    requestAnimationFrame(() => {
      before()
      const { port1, port2 } = new MessageChannel()
      port1.onmessage = () => {
        port1.close()
        done(performance.now())
      }
      port2.postMessage(null)
    })
  })
}

/** Resolves to the instant from which a text is painted inside the list's viewport. */
export async function whenPainted(list: Mounted, text: string): Promise<number> {
  const start = performance.now()
  for (;;) {
    const painted = await afterPaint()
    if (isInView(list, text)) return painted
    if (painted - start > maxWaitMs) throw new Error(`"${text}" does not appear`)
  }
}

export function isInView(list: Mounted, text: string): boolean {
  const row = findText(list.root, text)?.parentElement
  if (row === null || row === undefined) return false
  const place = row.getBoundingClientRect()
  const view = list.viewport().getBoundingClientRect()
  return place.height > 0 && place.top >= view.top - 1 && place.bottom <= view.bottom + 1
}

function findText(root: Node, text: string): Text | null {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT)
  let node: Node | null = root
  while (node.lastChild) node = node.lastChild
  walker.currentNode = node
  for (let seen = 0; node !== null && seen < maxTexts; seen += 1) {
    if (node instanceof Text && node.data === text) return node
    node = walker.previousNode()
  }
  return null
}
