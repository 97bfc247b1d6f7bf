import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { stdout } from 'node:process'
import { brotliCompressSync } from 'node:zlib'
import { ensureBuilt } from './build.mjs'
import { projectRoot } from './builds/projectRoot.mjs'

/**
 * @typedef {{ file: string, imports?: string[], dynamicImports?: string[] }} Chunk
 * @typedef {{ name: string, files: readonly string[], budget: number }} Check
 */

const APP_ENTRY = 'src/embed/mountApp.ts'
const ENGINE = /^_engine-/
const WIDGET = join(projectRoot, 'dist/widget')

/** Every language but English is a chunk of its own, which its visitors load beside the others. */
const LANGUAGES = 'src/i18n/'

/** Looks and words of later parts, and what the first conversation needs beside messages. */
const LATER = '_later-'

/**
 * Chunks that no visitor needs before the window can be used in English. What is not listed here counts, so a new
 * dynamic import costs its size until somebody decides otherwise.
 */
const AFTER_OPENING = new Set([
  // Whoever has said nothing yet has nothing to read; see src/components/chat/LazyTalkMessages.tsx.
  'src/components/chat/TalkMessages.tsx',
  'src/components/greeting/GreetingIntro.tsx',
  'src/engine/customer/createRating.ts',
  'src/components/emoji/EmojiPicker.tsx',
  'src/components/upload/UploadTray.tsx',
  'src/engine/customer/createUploads.ts',
  'src/platform/browserFiles.ts',
  'src/engine/translate/customer_v3_1.ts',
  'src/engine/createSiteIdentity.ts',
  'src/components/rating/PostchatFoot.tsx',
  'src/components/files/FileBubble.tsx',
  'src/components/greeting/ConnectedGreeting.tsx',
  'src/embed/attention/createAttention.ts',
  'src/components/moment/ConnectedMoment.tsx',
  'src/components/preview/LinkPreview.tsx',
  'src/components/rich/RichMessage.tsx',
])

/** @param {string} name */
function isAfterOpening(name) {
  return AFTER_OPENING.has(name) || name.startsWith(LANGUAGES) || name.startsWith(LATER)
}

/** `npm run size`: what a website's visitors download, in bytes after brotli, against its budget. */
async function main() {
  await ensureBuilt({ only: ['widget'] })
  const loader = [join(WIDGET, 'widget.js')]
  const [engine, app] = await Promise.all([chunksOf(ENGINE), chunksOf(APP_ENTRY)])
  /** @type {Check[]} */
  const checks = [
    { name: 'loader and launcher', files: loader, budget: 4_000 },
    { name: 'until connected', files: [...loader, await appEntry()], budget: 14_000 },
    { name: 'connected with a chat, without a window', files: [...loader, ...engine], budget: 30_000 },
    { name: 'until the window can be used', files: [...loader, ...app], budget: 56_000 },
  ]
  const rows = await Promise.all(checks.map(async (check) => ({ ...check, size: await sizeOf(check.files) })))
  stdout.write(`${table(rows)}\n`)
  if (!rows.every(({ size, budget }) => size <= budget)) process.exitCode = 1
}

/** What connects, and draws nothing. It imports nothing statically. */
async function appEntry() {
  const manifest = await readManifest()
  const app = manifest[APP_ENTRY]
  if (app === undefined || app.imports !== undefined) throw new Error('The app is not one chunk')
  return join(WIDGET, app.file)
}

/** @returns {Promise<Record<string, Chunk>>} */
async function readManifest() {
  return JSON.parse(await readFile(join(WIDGET, 'manifest.json'), 'utf8'))
}

/**
 * What a chunk needs to be of use: itself, and what it imports, directly or not.
 * @param {string | RegExp} entry
 */
async function chunksOf(entry) {
  const manifest = await readManifest()
  const first = Object.keys(manifest).find((key) =>
    typeof entry === 'string' ? key === entry : entry.test(key),
  )
  const reached = new Set(first === undefined ? [] : [first])
  if (reached.size === 0) throw new Error(`The build's manifest has no ${entry}`)
  for (const key of reached) {
    const chunk = manifest[key]
    if (chunk === undefined) throw new Error(`The build's manifest has no ${key}`)
    // The engine loads nothing by itself; it is the app that loads the window.
    const next =
      entry === ENGINE ? (chunk.imports ?? []) : [...(chunk.imports ?? []), ...(chunk.dynamicImports ?? [])]
    for (const name of next) if (!isAfterOpening(name)) reached.add(name)
  }
  return [...reached].map((key) => join(WIDGET, manifest[key]?.file ?? ''))
}

/**
 * Brotli at its highest quality, which is what the server sends.
 * @param {readonly string[]} files
 */
async function sizeOf(files) {
  const contents = await Promise.all(files.map((file) => readFile(file)))
  return contents.reduce((sum, content) => sum + brotliCompressSync(content).length, 0)
}

/** @param {readonly (Check & { size: number })[]} rows */
function table(rows) {
  const lines = rows.map(({ name, files, size, budget }) => {
    const verdict = size <= budget ? 'ok' : 'TOO LARGE'
    return [name, `${files.length}`, bytes(size), bytes(budget), verdict]
  })
  const all = [['brotli', 'files', 'size', 'budget', ''], ...lines]
  const widths = all[0]?.map((_, column) => Math.max(...all.map((line) => line[column]?.length ?? 0))) ?? []
  return all.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n')
}

/** @param {number} count */
function bytes(count) {
  return `${(count / 1000).toFixed(2)} kB`
}

await main()
