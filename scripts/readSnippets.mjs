import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { projectRoot } from './builds/projectRoot.mjs'

/**
 * One fenced block of the documentation.
 * @typedef {{ name: string, language: string, code: string }} Snippet
 */

/**
 * Every fenced block of the README and of `docs`, named by its file and line.
 * @param {readonly string[]} languages those that are wanted
 * @returns {Promise<Snippet[]>}
 */
export async function readSnippets(languages) {
  const docs = await readdir(join(projectRoot, 'docs'))
  const files = ['README.md', ...docs.filter((name) => name.endsWith('.md')).map((name) => `docs/${name}`)]
  const found = await Promise.all(
    files.map(async (file) => extract(file, await readFile(join(projectRoot, file), 'utf8'))),
  )
  return found.flat().filter(({ language }) => languages.includes(language))
}

/**
 * @param {string} file
 * @param {string} text
 * @returns {Snippet[]}
 */
function extract(file, text) {
  return [...text.matchAll(/^```(\w*)\n([\s\S]*?)^```$/gm)].map(
    ({ 1: language = '', 2: code = '', index }) => ({
      name: `${file}:${text.slice(0, index).split('\n').length}`,
      language,
      code,
    }),
  )
}
