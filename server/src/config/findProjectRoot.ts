import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/**
 * The folder that holds `parley.config.json`'s default place, `public/` and `dist/`: the nearest one above with a
 * `server/package.json`. The compiled code lies deeper than its sources, so the way up is searched, not counted.
 */
export function findProjectRoot(from: string = import.meta.url): string {
  let folder = dirname(fileURLToPath(from))
  while (!existsSync(join(folder, 'server', 'package.json'))) {
    const parent = dirname(folder)
    if (parent === folder) return process.cwd()
    folder = parent
  }
  return folder
}
