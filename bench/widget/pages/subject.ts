import type { Item } from './items.ts'

/** One list of the comparison, and how it is put on the page. */
export interface Subject {
  /** Gives the list's owner its history. What this costs is not the list's. */
  prepare(length: number): Promise<Prepared>
}

export interface Prepared {
  /** Builds the list in the page's place for it. */
  mount(): Mounted
}

export interface Mounted {
  /** One more message, from wherever the list is fed. */
  append(item: Item): void
  /** Takes messages from the server from here on. Resolves when the connection stands. */
  listen(url: string): Promise<void>
  /** Where the rows are looked for. */
  readonly root: Node
  readonly viewport: () => Element
  readonly input: () => HTMLElement
  /** Nothing more is built while nobody does anything. */
  settled(): boolean
  unmount(): void
}
