import { test } from './journey.ts'

/**
 * Declares the same journeys for the script tag and for an application that imports the React component: there is no
 * promise that only one of them keeps.
 */
export function onBothBuilds(declare: (embedding: 'script' | 'react') => void): void {
  for (const embedding of ['script', 'react'] as const) {
    test.describe(`from the ${embedding === 'script' ? 'script tag' : 'React import'}`, () => {
      test.use({ embedding })
      declare(embedding)
    })
  }
}
