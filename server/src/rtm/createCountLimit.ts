export interface CountLimit {
  /** Takes one place of the key; the returned function gives it back, once. null: all places are taken. */
  take(key: string): (() => void) | null
}

/** How many things of one key may exist at a time. */
export function createCountLimit({ maxPerKey }: { readonly maxPerKey: number }): CountLimit {
  const counts = new Map<string, number>()
  return {
    take(key) {
      const count = counts.get(key) ?? 0
      if (count >= maxPerKey) return null
      counts.set(key, count + 1)
      let held = true
      return () => {
        if (!held) return
        held = false
        const left = (counts.get(key) ?? 1) - 1
        if (left > 0) counts.set(key, left)
        else counts.delete(key)
      }
    },
  }
}
