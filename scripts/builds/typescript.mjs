import { join } from 'node:path'
import { projectRoot } from './projectRoot.mjs'

/** Path of the TypeScript compiler. */
export const typescript = join(projectRoot, 'node_modules/typescript/bin/tsc')
