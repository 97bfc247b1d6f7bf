/**
 * Leaves out of the widget what its packages bring along and nothing here uses: together 3 kB of what every visitor
 * would download.
 * @returns {import('vite').Plugin}
 */
export function leaveOutUnused() {
  return {
    name: 'parley-leave-out-unused',
    enforce: 'pre',
    // zustand takes React as one object, which would keep all of preact/compat; names can be left out one by one.
    transform: {
      filter: { id: /\/node_modules\/zustand\// },
      handler: (code) => code.replace("import React from 'react'", "import * as React from 'react'"),
    },
    // The query cache also brings mutations. Commands are the engine's, so the cache never holds one.
    load: {
      filter: { id: /\/@tanstack\/query-core\/build\/modern\/mutationCache\.js$/ },
      handler: () => NO_MUTATIONS,
    },
  }
}

/** What the query client asks of its cache of mutations. */
const NO_MUTATIONS = `
export class MutationCache {
  build() { throw new Error('The widget has no mutations') }
  getAll() { return [] }
  findAll() { return [] }
  clear() {}
  resumePausedMutations() { return Promise.resolve() }
}
`
