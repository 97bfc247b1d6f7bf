// `npm start`: builds what is missing or older than its sources, then becomes the server, in this very process, so
// that a signal to it reaches the server.
import { ensureBuilt } from '../scripts/build.mjs'

// Until the server stands there is nothing to drain.
const leave = () => process.exit(0)
process.on('SIGTERM', leave)
process.on('SIGINT', leave)

try {
  await ensureBuilt()
} catch (error) {
  process.stderr.write(`Parley cannot start. ${error instanceof Error ? error.message : String(error)}\n`)
  process.exit(1)
}
// Stacks in the log name the lines that people edit.
process.setSourceMapsEnabled(true)
await import('./dist/main.js')
process.off('SIGTERM', leave)
process.off('SIGINT', leave)
