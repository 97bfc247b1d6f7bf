import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { dirname, join, normalize, relative } from 'node:path'
import { projectRoot } from './projectRoot.mjs'
import { run } from './run.mjs'
import { typescript } from './typescript.mjs'

const ENTRIES = ['index.d.ts', 'client.d.ts']
const RELATIVE_IMPORT = /(from\s+|import\()(['"])(\.[^'"]+)\.tsx?\2/g

/**
 * The declarations that the package's two entries reach, and no others. Their imports end in `.js`, which is what
 * both `bundler` and `node16` resolution look up.
 * @param {string} outDir
 */
export async function buildTypes(outDir) {
  const emitted = await mkdtemp(join(tmpdir(), 'parley-types-'))
  try {
    const flags = ['--noEmit', 'false', '--declaration', '--emitDeclarationOnly']
    const folders = ['--rootDir', 'src', '--outDir', emitted]
    const command = [process.execPath, typescript, '-p', 'scripts/builds/tsconfig.package.json', ...flags]
    await run([...command, ...folders], { cwd: projectRoot })
    const copied = new Set()
    await Promise.all(ENTRIES.map((entry) => copyReachable(emitted, outDir, entry, copied)))
  } finally {
    await rm(emitted, { recursive: true, force: true })
  }
}

/**
 * @param {string} from
 * @param {string} to
 * @param {string} file relative to both
 * @param {Set<string>} copied
 */
async function copyReachable(from, to, file, copied) {
  if (copied.has(file)) return
  copied.add(file)
  const source = await readFile(join(from, file), 'utf8')
  await mkdir(dirname(join(to, file)), { recursive: true })
  await writeFile(join(to, file), source.replaceAll(RELATIVE_IMPORT, '$1$2$3.js$2'))
  const imported = [...source.matchAll(RELATIVE_IMPORT)].map(([, , , path]) =>
    relative('.', normalize(join(dirname(file), `${path}.d.ts`))),
  )
  await Promise.all(imported.map((next) => copyReachable(from, to, next, copied)))
}
