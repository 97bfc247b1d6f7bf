/**
 * Notes, while a bundle is built, what a module imports statically, directly or not.
 * @param {string} entry
 * @returns {{ plugin: import('vite').Plugin, has: (id: string) => boolean }} `has` answers once all modules are parsed
 */
export function collectImports(entry) {
  /** @type {Set<string>} */
  const found = new Set()
  return {
    plugin: {
      name: 'parley-collect-imports',
      buildEnd() {
        found.add(entry)
        // Grows while it is walked.
        for (const id of found) for (const next of this.getModuleInfo(id)?.importedIds ?? []) found.add(next)
      },
    },
    has: (id) => found.has(id),
  }
}
