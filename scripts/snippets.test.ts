import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { ensureBuilt } from './build.mjs'
import { installPackage } from './builds/buildFixtures.mjs'
import { projectRoot } from './builds/projectRoot.mjs'
import { typescript } from './builds/typescript.mjs'
import { readSnippets } from './readSnippets.mjs'

const buildTimeoutMs = 240_000
const snippets = await readSnippets(['ts', 'tsx', 'js'])
let host = ''

/** A reader's project: the package as npm installs it, and the script tag's global. */
beforeAll(async () => {
  await ensureBuilt({ only: ['package'] })
  await mkdir(join(projectRoot, 'dist'), { recursive: true })
  host = await mkdtemp(join(projectRoot, 'dist/docs-'))
  await installPackage(join(host, 'node_modules/parley-widget'))
  await writeFile(join(host, 'package.json'), '{ "type": "module" }')
  await writeFile(
    join(host, 'global.d.ts'),
    `import type { ParleyApi } from 'parley-widget'\ndeclare global { const ParleyWidget: ParleyApi }\n`,
  )
}, buildTimeoutMs)

afterAll(() => rm(host, { recursive: true, force: true }))

it('there are snippets of every language that is checked', () => {
  expect(new Set(snippets.map(({ language }) => language))).toEqual(new Set(['ts', 'tsx', 'js']))
})

it('the documentation’s snippets hold against the package’s types', async () => {
  const files = await Promise.all(
    snippets.map(async ({ name, language, code }) => {
      const file = `${name.replaceAll(/\W/g, '_')}.${language}`
      // Each is a module of its own, so that two may use the same names.
      await writeFile(join(host, file), `${code}\nexport {}\n`)
      return file
    }),
  )
  const compilerOptions = {
    module: 'ESNext',
    moduleResolution: 'bundler',
    target: 'ES2023',
    jsx: 'react-jsx',
    strict: true,
    checkJs: true,
    noEmit: true,
    lib: ['ES2023', 'DOM', 'DOM.Iterable'],
    types: ['node'],
  }
  await writeFile(
    join(host, 'tsconfig.json'),
    JSON.stringify({ compilerOptions, files: ['global.d.ts', ...files] }),
  )
  const { status, stdout } = spawnSync(process.execPath, [typescript, '-p', '.'], {
    cwd: host,
    encoding: 'utf8',
  })
  expect({ status, stdout }).toEqual({ status: 0, stdout: '' })
}, 120_000)

it('the headless example is the one that is built and driven in the browser', async () => {
  const driven = await readFile(join(projectRoot, 'e2e/fixtures/headless/OwnChat.tsx'), 'utf8')
  expect(snippets.filter(({ code }) => code === driven)).toHaveLength(1)
})
