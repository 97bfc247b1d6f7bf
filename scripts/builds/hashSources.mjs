import { createHash } from 'node:crypto'
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'

const NOT_SOURCES = /(^|\/)(node_modules|dist)(\/|$)|\.test\.tsx?$/

/**
 * One hash over names and contents of files: the same sources give the same hash on every machine and at every time.
 * Tests, installed packages and outputs are left out; a path that is not there counts as absent.
 * @param {string} root folder that the paths are relative to
 * @param {readonly string[]} paths files and folders
 * @returns {Promise<string>} hexadecimal SHA-256
 */
export async function hashSources(root, paths) {
  const files = (await Promise.all(paths.map((path) => listFiles(root, path)))).flat()
  const hash = createHash('sha256')
  for (const file of [...new Set(files)].sort()) {
    const content = await readFile(join(root, file))
    hash.update(`${file}\0${content.length}\0`).update(content)
  }
  return hash.digest('hex')
}

/**
 * @param {string} root
 * @param {string} path
 * @returns {Promise<string[]>}
 */
async function listFiles(root, path) {
  if (NOT_SOURCES.test(path)) return []
  try {
    const entries = await readdir(join(root, path), { withFileTypes: true })
    const lists = entries.map((entry) => {
      const inner = `${path}/${entry.name}`
      if (entry.isDirectory()) return listFiles(root, inner)
      return entry.isFile() && !NOT_SOURCES.test(inner) ? [inner] : []
    })
    return (await Promise.all(lists)).flat()
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : null
    if (code === 'ENOTDIR') return [path]
    if (code === 'ENOENT') return []
    throw error
  }
}
