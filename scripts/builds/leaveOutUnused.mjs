/**
 * zustand takes React as one object, which would keep all of preact/compat in what every visitor downloads; names can
 * be left out one by one.
 * @returns {import('vite').Plugin}
 */
export function leaveOutUnused() {
  return {
    name: 'parley-leave-out-unused',
    enforce: 'pre',
    transform: {
      filter: { id: /\/node_modules\/zustand\// },
      handler: (code) => code.replace("import React from 'react'", "import * as React from 'react'"),
    },
  }
}
