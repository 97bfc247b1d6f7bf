import { readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { argv, stderr, stdout } from 'node:process'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { projectRoot } from './builds/projectRoot.mjs'

/**
 * @typedef {Record<string, { default?: string[], tts?: string[] }>} Annotations by emoji: words, and the short name
 * @typedef {{ searchWords(text: string): string[], hasWord(words: readonly string[], wanted: string): boolean }} Search
 */

/** The longest line of a file of names, in characters. */
const LINE_LENGTH = 110
const FOLDER = join(projectRoot, 'src/components/emoji/names')

/**
 * `node scripts/emojiNames.mjs <annotations> <derived>` writes what the emojis of the picker are called in each of our
 * languages, as files that are committed. It is run again when an emoji or a language is added.
 *
 * The folders are the unpacked packages `cldr-annotations-modern` (single characters) and
 * `cldr-annotations-derived-modern` (sequences) from npm: `npm pack <name>`, `tar xf <file>`. What is written is under
 * the Unicode licence, which is copied beside it.
 */
async function main() {
  const [annotations, derived] = parseArgs({ args: argv.slice(2), allowPositionals: true }).positionals
  if (annotations === undefined || derived === undefined) {
    stderr.write(
      'Usage: node scripts/emojiNames.mjs <cldr-annotations-modern> <cldr-annotations-derived-modern>\n',
    )
    process.exitCode = 1
    return
  }
  const { emojis, languages, search } = await ours()
  for (const language of languages) {
    const known = {
      ...(await readAnnotations(join(derived, 'annotationsDerived', language), 'annotationsDerived')),
      ...(await readAnnotations(join(annotations, 'annotations', language), 'annotations')),
    }
    const entries = emojis.map((emoji) => `${emoji} ${wordsOf(emoji, known, search).join('|')}`)
    await writeFile(join(FOLDER, `${language}.ts`), fileOf(language, entries))
    stdout.write(`${language}: ${entries.length} names\n`)
  }
  await writeFile(join(FOLDER, 'LICENSE'), await readFile(join(annotations, 'LICENSE'), 'utf8'))
}

/**
 * The emojis that we show, the languages that we speak but English, and how words are compared when searching.
 * @returns {Promise<{ emojis: string[], languages: string[], search: Search }>}
 */
async function ours() {
  const { emojiGroups } = (await runnerImport('src/components/emoji/emojiGroups.ts')).module
  const { languages } = (await runnerImport('src/i18n/languages.ts')).module
  const search = (await runnerImport('src/components/emoji/searchWords.ts')).module
  return {
    emojis: emojiGroups.flatMap((/** @type {{ emojis: { text: string }[] }} */ group) =>
      group.emojis.map(({ text }) => text),
    ),
    languages: languages.filter((/** @type {string} */ language) => language !== 'en'),
    search,
  }
}

/**
 * @param {string} folder
 * @param {string} root
 * @returns {Promise<Annotations>}
 */
async function readAnnotations(folder, root) {
  return JSON.parse(await readFile(join(folder, 'annotations.json'), 'utf8'))[root].annotations
}

/**
 * The short name, then whatever else is said of the emoji and not found by the words before it.
 * @param {string} emoji
 * @param {Annotations} known
 * @param {Search} search
 */
function wordsOf(emoji, known, { searchWords, hasWord }) {
  const found = known[emoji] ?? known[emoji.replaceAll('\uFE0F', '')]
  const [name, ...others] = [...(found?.tts ?? []), ...(found?.default ?? [])].map((words) =>
    words
      .replaceAll(/[|,`\\$]/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim(),
  )
  if (name === undefined) throw new Error(`CLDR has no name for ${emoji}`)
  const kept = [name]
  for (const words of others) {
    const there = kept.flatMap(searchWords)
    if (!searchWords(words).every((word) => hasWord(there, word))) kept.push(words)
  }
  return kept
}

/**
 * @param {string} language
 * @param {readonly string[]} entries
 */
function fileOf(language, entries) {
  const lines = ['']
  for (const word of entries.join(',').split(' ')) {
    const line = lines[lines.length - 1] ?? ''
    if (line === '') lines[lines.length - 1] = word
    else if (`${line} ${word}`.length <= LINE_LENGTH) lines[lines.length - 1] = `${line} ${word}`
    else lines.push(word)
  }
  const english = new Intl.DisplayNames('en', { type: 'language' }).of(language)
  return `/**
 * What emojis are called in ${english}: the short name, and more words to find each by. Written by
 * \`scripts/emojiNames.mjs\` from Unicode CLDR, under the licence beside it.
 */
export const ${language} = \`${lines.join('\n  ')}\`
`
}

await main()
