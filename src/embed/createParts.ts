import type { AppParts, Shell } from './app.ts'

/** The chunks beside the app's. */
export interface Parts extends AppParts {
  /** One of them did not arrive: from here on they are fetched from addresses that the browser has not tried. */
  lose(error: unknown): void
}

/** @param loadApp brings the app's chunk once more, and what is fetched from beside it: browsers remember losses */
export function createParts(first: AppParts, loadApp: Shell['loadApp']): Parts {
  let parts = async () => first
  return {
    loadEngine: async () => (await parts()).loadEngine(),
    loadWindow: async () => (await parts()).loadWindow(),
    lose: (error) => {
      console.error('Parley: the window did not load.', error)
      let again: Promise<AppParts> | null = null
      parts = () => {
        again ??= loadApp(true)
        return again
      }
    },
  }
}
