import { spawnSync } from 'node:child_process'
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { publint } from 'publint'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { ensureBuilt } from './build.mjs'
import { installPackage } from './builds/buildFixtures.mjs'
import { projectRoot } from './builds/projectRoot.mjs'
import { typescript } from './builds/typescript.mjs'

const buildTimeoutMs = 240_000
let host = ''

/** A project that has the package installed as npm would: below ours, so that it finds the same React. */
beforeAll(async () => {
  await ensureBuilt({ only: ['package'] })
  await mkdir(join(projectRoot, 'dist'), { recursive: true })
  host = await mkdtemp(join(projectRoot, 'dist/host-'))
  await installPackage(join(host, 'node_modules/parley-widget'))
  await writeFile(join(host, 'package.json'), '{ "type": "module" }')
}, buildTimeoutMs)

afterAll(() => rm(host, { recursive: true, force: true }))

function run(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(process.execPath, args, { cwd: host, encoding: 'utf8' })
  return { status, output: stdout + stderr }
}

describe('the package', () => {
  it('can be imported and rendered on a server, without a DOM', () => {
    const program = `
      import { createElement } from 'react'
      import { renderToString } from 'react-dom/server'
      import { ChatWidget } from 'parley-widget'
      import { createCustomerEngine } from 'parley-widget/client'
      const props = { server: 'https://chat.example.com', license: 1, color: '#f00' }
      console.log(JSON.stringify([renderToString(createElement(ChatWidget, props)), typeof createCustomerEngine]))
    `
    expect(run('--input-type=module', '-e', program)).toEqual({ status: 0, output: '["","function"]\n' })
  })

  it("asks for React's production runtime only, whatever mode the build was called in", async () => {
    const chunks = join(host, 'node_modules/parley-widget/dist/package/chunks')
    const names = await readdir(chunks)
    const texts = await Promise.all(names.map((name) => readFile(join(chunks, name), 'utf8')))
    expect(names.filter((_, at) => texts[at]?.includes('react/jsx-runtime'))).not.toEqual([])
    expect(names.filter((_, at) => texts[at]?.includes('jsx-dev-runtime'))).toEqual([])
  })

  it('brings its client without React', async () => {
    const client = await readFile(join(host, 'node_modules/parley-widget/dist/package/client.js'), 'utf8')
    const chunks = [...client.matchAll(/from\s*["'](\.\/chunks\/[^"']+)["']/g)].map(([, path = '']) => path)
    const folder = join(host, 'node_modules/parley-widget/dist/package')
    const texts = await Promise.all(chunks.map((path) => readFile(join(folder, path), 'utf8')))
    expect([client, ...texts].join('\n')).not.toMatch(/from\s*["']react/)
  })

  it.each([
    ['bundler', 'ESNext'],
    ['node16', 'Node16'],
  ])(
    'has types under "%s" resolution, and they are checked',
    async (moduleResolution, module) => {
      const program = `
      import { ChatWidget, type ChatWidgetProps, useChat } from 'parley-widget'
      import { createBrowserPlatform, createCustomerEngine, type CustomerEngine } from 'parley-widget/client'
      export const props: ChatWidgetProps = { server: 'https://chat.example.com', license: 1 }
      // @ts-expect-error a license is a number, and the types know it
      export const wrong: ChatWidgetProps = { server: 'https://chat.example.com', license: 'one' }
      export const nothing: null = ChatWidget(props)
      export const kind: 'loading' | 'none' | 'starting' | 'active' | 'closed' = useChat().kind
      const platform = createBrowserPlatform({ storage: 'none' })
      const { server, license } = props
      export const engine: CustomerEngine = createCustomerEngine({
        platform, server, license, group: 0, sneakPeek: true, keepIdentity: false,
      })
    `
      const compilerOptions = {
        module,
        moduleResolution,
        strict: true,
        noEmit: true,
        lib: ['ES2023', 'DOM'],
        types: [],
      }
      await writeFile(join(host, 'host.ts'), program)
      await writeFile(join(host, 'tsconfig.json'), JSON.stringify({ compilerOptions, files: ['host.ts'] }))
      expect(run(typescript, '-p', '.')).toEqual({ status: 0, output: '' })
    },
    120_000,
  )

  it('is published as publint wants it', async () => {
    const { messages } = await publint({ pkgDir: join(host, 'node_modules/parley-widget'), strict: true })
    expect(messages).toEqual([])
  })

  it('has types for every way of importing that it offers', () => {
    const folder = join(host, 'node_modules/parley-widget')
    const packed = spawnSync('npm', ['pack', '--ignore-scripts', '--silent'], {
      cwd: folder,
      encoding: 'utf8',
    })
    const command = [
      join(projectRoot, 'node_modules/@arethetypeswrong/cli/dist/index.js'),
      '--profile',
      'esm-only',
    ]
    const { status, output } = run(...command, join(folder, packed.stdout.trim()))
    expect(status, output).toBe(0)
  }, 120_000)

  it('installs nothing beside itself', async () => {
    const manifest = JSON.parse(await readFile(join(projectRoot, 'package.json'), 'utf8'))
    expect(manifest.dependencies).toBeUndefined()
    expect(Object.keys(manifest.peerDependencies)).toEqual(['react', 'react-dom'])
    expect(manifest.files).toEqual(['dist/package'])
  })
})
