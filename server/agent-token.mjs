// `npm run -s agent-token`: also on a fresh clone, so the server's code may have to be built first. What the build
// says goes to stderr: stdout has the token and nothing else.
import { ensureBuilt } from '../scripts/build.mjs'

try {
  await ensureBuilt({ only: ['server'] })
} catch (error) {
  process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
const { runAgentToken } = await import('./dist/agentToken.js')
await runAgentToken()
