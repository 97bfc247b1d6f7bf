// `npm run -s backup -- <file>`
import { runOperation } from './run-command.mjs'

await runOperation('backup', 'backup')
