import { fileURLToPath } from 'node:url'

/** The repository's folder. */
export const projectRoot = fileURLToPath(new URL('../..', import.meta.url))
