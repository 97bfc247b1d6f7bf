import { stdout } from 'node:process'
import { runnerImport } from 'vite'
import { projectRoot } from '../../scripts/builds/projectRoot.mjs'

// The load comes from a process of its own, so that its work is not counted as the server's.
const options = { configFile: /** @type {const} */ (false), root: projectRoot }
const { module } = await runnerImport(`${projectRoot}/bench/server/obeyOrders.ts`, options)
module.obeyOrders()
stdout.write('ready\n')
