import { fork } from 'node:child_process'
import { existsSync } from 'node:fs'
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join, resolve } from 'node:path'
import { argv, stderr } from 'node:process'
import { fileURLToPath } from 'node:url'
import { builds, SERVED } from './builds/builds.mjs'
import { withFrameworks } from './builds/frameworks.mjs'
import { hashSources } from './builds/hashSources.mjs'
import { projectRoot } from './builds/projectRoot.mjs'
import { withLock } from './builds/withLock.mjs'

/** @import { BuildName } from './builds/builds.mjs' */

const thisFile = fileURLToPath(import.meta.url)
const outputs = join(projectRoot, 'dist')

/**
 * Makes the outputs that are missing or older than their sources, judged by content: what is up to date costs a few
 * milliseconds. Several processes may call this at once; one builds, the others wait and find the work done.
 * Everything that builds print goes to stderr.
 * @param {{ only?: readonly BuildName[] }} [options] which outputs; by default those that the server needs
 */
export async function ensureBuilt({ only = SERVED } = {}) {
  const stale = await findStale(only)
  if (stale.length > 0) await buildInChild(stale)
}

/**
 * A process of its own, because the caller may become the server and should not keep the build tools in memory. The
 * channel between them tells the child when the caller has gone, however it ended.
 * @param {readonly BuildName[]} names
 */
function buildInChild(names) {
  return new Promise((done, fail) => {
    const child = fork(thisFile, names, { stdio: ['ignore', 2, 2, 'ipc'] })
    child.once('error', fail)
    child.once('exit', (code) => (code === 0 ? done(undefined) : fail(new Error('The build failed'))))
  })
}

/**
 * @param {readonly BuildName[]} names
 * @returns {Promise<BuildName[]>}
 */
async function findStale(names) {
  const checked = await Promise.all(
    names.map(async (name) => {
      const present = existsSync(join(projectRoot, builds[name].outDir))
      return present && (await readStamp(name)) === (await hashBuild(name)) ? [] : [name]
    }),
  )
  return checked.flat()
}

/** @param {BuildName} name */
async function hashBuild(name) {
  const hash = await hashSources(projectRoot, builds[name].sources)
  return name === 'fixtures' && withFrameworks ? `${hash} with frameworks` : hash
}

/** @param {BuildName} name */
function stampOf(name) {
  return join(outputs, `${name}.stamp`)
}

/** @param {BuildName} name */
async function readStamp(name) {
  try {
    return await readFile(stampOf(name), 'utf8')
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null
    throw error
  }
}

/**
 * The stamp goes first and comes back last: whatever happens in between, a stamp stands only beside its own output.
 * @param {BuildName} name
 */
async function buildOne(name) {
  const startedAt = performance.now()
  const { outDir, run } = builds[name]
  const hash = await hashBuild(name)
  const target = join(projectRoot, outDir)
  const fresh = join(outputs, `new-${name}`)
  const previous = join(outputs, `old-${name}`)
  await Promise.all([fresh, previous].map((folder) => rm(folder, { recursive: true, force: true })))
  await mkdir(fresh, { recursive: true })
  await run(fresh)
  await rm(stampOf(name), { force: true })
  await rename(target, previous).catch(ignoreMissing)
  await rename(fresh, target)
  await writeFile(stampOf(name), hash)
  await rm(previous, { recursive: true, force: true })
  stderr.write(`Built ${outDir} in ${((performance.now() - startedAt) / 1000).toFixed(1)} s\n`)
}

/** @param {unknown} error */
function ignoreMissing(error) {
  if (!(error instanceof Error && 'code' in error && error.code === 'ENOENT')) throw error
}

/**
 * `node scripts/build.mjs [name…]`
 * @param {readonly string[]} names
 */
async function main(names) {
  // A caller's mode, such as a test runner's, must not choose React's development runtime for us.
  process.env.NODE_ENV = 'production'
  const callerHasGone = () => process.exit(1)
  process.once('disconnect', callerHasGone)
  const known = /** @type {BuildName[]} */ (Object.keys(builds))
  const unknown = names.filter((name) => !known.some((one) => one === name))
  if (unknown.length > 0)
    throw new Error(`No build is called ${unknown.join(', ')}; there are ${known.join(', ')}`)
  const wanted = known.filter((name) => (names.length === 0 ? name !== 'fixtures' : names.includes(name)))
  await withLock(join(outputs, 'build.lock'), async () => {
    for (const name of await findStale(wanted)) await buildOne(name)
  })
  process.off('disconnect', callerHasGone)
  if (process.connected) process.disconnect()
}

if (argv[1] && resolve(argv[1]) === thisFile) await main(argv.slice(2))
