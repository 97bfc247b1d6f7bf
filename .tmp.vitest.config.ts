import { defineConfig } from 'vitest/config'
export default defineConfig({
  plugins: [{ name: 'stub', enforce: 'pre', resolveId(id) {
    if (id.endsWith('/createCore.ts')) return '/tmp/stub/createCore.ts'
    if (id.endsWith('/createRtm.ts')) return '/tmp/stub/createRtm.ts'
    return null
  } }],
  test: { include: ['server/src/**/*.test.ts'], testTimeout: 20000 },
})
