import tailwindcss from '@tailwindcss/vite'
import { playwright } from '@vitest/browser-playwright'
import { defineConfig } from 'vitest/config'
import { browserOptions } from './scripts/browserOptions.mjs'
import { shadowSheets } from './scripts/builds/shadowSheets.mjs'

export default defineConfig({
  plugins: [tailwindcss(), shadowSheets()],
  test: {
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          environment: 'node',
          include: ['src/**/*.test.ts', 'server/src/**/*.test.ts', 'scripts/**/*.test.ts'],
          // No module keeps anything between tests, and loading the server for each file takes longer than testing it.
          isolate: false,
          testTimeout: 20_000,
        },
      },
      {
        extends: true,
        // A package that is found only while tests run is bundled anew beside a React that is loaded already.
        optimizeDeps: {
          include: [
            'react',
            'react/jsx-dev-runtime',
            'react-dom',
            'react-dom/client',
            'preact',
            'preact/hooks',
            'zustand',
            'zustand/vanilla',
            '@tanstack/react-query',
            '@testing-library/react',
            '@testing-library/user-event',
          ],
        },
        test: {
          name: 'browser',
          include: ['src/**/*.test.tsx'],
          browser: {
            enabled: true,
            headless: true,
            screenshotFailures: false,
            provider: playwright({ launchOptions: browserOptions() }),
            instances: [{ browser: 'chromium' }],
          },
        },
      },
    ],
  },
})
