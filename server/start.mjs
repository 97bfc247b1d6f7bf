// `npm start`: builds what is missing or older than its sources, then becomes the server, in this very process, so
// that a signal to it reaches the server.
import { ensureBuilt } from '../scripts/build.mjs'

try {
  await ensureBuilt()
} catch (error) {
  process.stderr.write(`Parley cannot start. ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
// Stacks in the log name the lines that people edit.
process.setSourceMapsEnabled(true)
await import('./dist/server/src/main.js')
