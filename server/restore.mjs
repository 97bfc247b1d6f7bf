// `npm run -s restore -- <file>`
import { runOperation } from './run-command.mjs'

await runOperation('restore', 'restore')
