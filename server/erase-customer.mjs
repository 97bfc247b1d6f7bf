// `npm run -s erase-customer -- <customer id> [--license 1]`
import { runOperation } from './run-command.mjs'

await runOperation('eraseCustomer', 'eraseCustomer')
