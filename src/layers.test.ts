import { readdirSync, readFileSync } from 'node:fs'
import { posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { readImports } from './testing/readImports.ts'

/** Where a file may reach: folders and files of the project by path, packages by name. The longest prefix rules. */
type Layer = { readonly path: string; readonly may: readonly string[]; readonly packages: readonly string[] }

const react = ['react']
const reactDom = [...react, 'react-dom']
const allOfTheSource = [
  'model',
  'platform',
  'client',
  'store',
  'engine',
  'hooks',
  'components',
  'i18n',
  'theme',
]

/** The import table of the architecture. `docs/map.md` shows it as a picture. */
const layers: readonly Layer[] = [
  { path: 'src/protocol', may: [], packages: [] },
  { path: 'src/model', may: [], packages: [] },
  { path: 'src/platform', may: [], packages: [] },
  { path: 'src/i18n', may: [], packages: [] },
  { path: 'src/theme', may: [], packages: [] },
  { path: 'src/client', may: ['src/protocol', 'src/platform'], packages: [] },
  { path: 'src/store', may: ['src/model'], packages: ['zustand/vanilla'] },
  {
    path: 'src/engine',
    may: ['src/client', 'src/store', 'src/protocol', 'src/model', 'src/platform'],
    packages: [],
  },
  {
    path: 'src/hooks',
    may: ['src/engine', 'src/store', 'src/model'],
    packages: [...react, 'zustand', '@tanstack/react-query'],
  },
  {
    path: 'src/components',
    may: ['src/hooks', 'src/model', 'src/i18n', 'src/theme'],
    packages: react,
  },
  {
    path: 'src/embed',
    may: ['src/components', 'src/hooks', 'src/engine', 'src/platform', 'src/i18n', 'src/theme'],
    packages: reactDom,
  },
  // Plays React in the script-tag build.
  { path: 'src/embed/smallReact', may: [], packages: ['preact'] },
  { path: 'src/console', may: allOfTheSource.map((folder) => `src/${folder}`), packages: reactDom },
  { path: 'src/demo', may: ['src/index.ts'], packages: reactDom },
  {
    path: 'src/demo/gallery',
    may: ['src/index.ts', 'src/components', 'src/model'],
    packages: reactDom,
  },
  { path: 'src/main.tsx', may: ['src/console', 'src/demo'], packages: [] },
  { path: 'src/index.ts', may: ['src/embed', 'src/hooks'], packages: [] },
  { path: 'src/client.ts', may: ['src/engine', 'src/platform', 'src/store', 'src/model'], packages: [] },
  { path: 'server/src', may: [], packages: ['node:', '@sinclair/typebox'] },
  { path: 'server/src/protocol.ts', may: ['server/src', 'src/protocol'], packages: [] },
  { path: 'server/src/app.ts', may: [], packages: ['node:', 'fastify', '@fastify'] },
  { path: 'server/src/web', may: [], packages: ['node:', '@sinclair/typebox', 'fastify', '@fastify'] },
  { path: 'server/src/rtm', may: [], packages: ['node:', '@sinclair/typebox', 'fastify', 'ws'] },
  { path: 'server/src/store', may: [], packages: ['node:', 'better-sqlite3', 'kysely'] },
  { path: 'server/src/auth', may: [], packages: ['node:', '@sinclair/typebox', 'kysely', 'jose'] },
  { path: 'server/src/files', may: [], packages: ['node:', 'file-type', 'sharp'] },
  { path: 'server/src/urlInfo', may: [], packages: ['node:', 'htmlparser2', 'ipaddr.js', 'sharp', 'undici'] },
  { path: 'server/src/geolocation', may: [], packages: ['node:', 'maxmind'] },
  { path: 'server/src/operations', may: [], packages: ['node:', 'better-sqlite3'] },
  { path: 'server/src/metrics', may: [], packages: ['node:', 'prom-client'] },
  { path: 'server/src/createLog.ts', may: [], packages: ['node:', 'pino'] },
  {
    path: 'e2e',
    may: ['src/index.ts', 'src/client.ts', 'server/src/app.ts', 'scripts'],
    packages: [
      'node:',
      'playwright',
      '@playwright/test',
      '@axe-core/playwright',
      'parley-widget',
      ...reactDom,
      'ws',
    ],
  },
  // A website in development: Vite serves it.
  {
    path: 'e2e/support/startDevelopment.ts',
    may: ['e2e/support', 'scripts'],
    packages: ['node:', 'vite', '@vitejs/plugin-react'],
  },
  { path: 'e2e/fixtures/astro', may: [], packages: ['astro', '@astrojs/react', 'parley-widget'] },
  { path: 'e2e/fixtures/next', may: [], packages: [...reactDom, 'next', 'parley-widget'] },
  {
    path: 'e2e/fixtures/livechat-angular',
    may: [],
    packages: [
      'zone.js',
      ...['compiler', 'core', 'platform-browser', 'platform-browser-dynamic'].map(
        (name) => `@angular/${name}`,
      ),
      '@livechat/widget-angular',
    ],
  },
  { path: 'e2e/fixtures/livechat-react', may: [], packages: [...reactDom, '@livechat/widget-react'] },
  { path: 'e2e/fixtures/vue', may: [], packages: ['vue'] },
  { path: 'e2e/fixtures/livechat-vue', may: [], packages: ['vue', '@livechat/widget-vue'] },
  {
    path: 'bench',
    // A benchmark fills the database as the server would, without asking it a hundred thousand times.
    may: ['src', 'server/src', 'scripts'],
    packages: ['node:', 'vite', 'ws', 'playwright', '@tailwindcss/vite'],
  },
  {
    path: 'bench/widget/pages',
    may: ['src'],
    packages: [...reactDom, 'react-virtuoso', '@tanstack/react-virtual', 'virtua'],
  },
]

/** What tests may use beside what their folder may. */
const forTests = [
  'node:',
  'vitest',
  '@vitest',
  '@testing-library',
  'fast-check',
  'jose',
  'sharp',
  'vite',
  'ws',
  ...reactDom,
]

/** Why an import is wrong; null when it is right. */
function judge(importer: string, specifier: string): string | null {
  const layer = layerOf(importer)
  if (layer === null) return isTest(importer) ? null : `${importer} is in no layer`
  const wrong = `${importer} imports ${specifier}`
  if (!specifier.startsWith('.')) {
    const allowed = isTest(importer) ? [...layer.packages, ...forTests] : layer.packages
    return allowed.some((name) => isPackage(specifier, name)) ? null : wrong
  }
  const target = posix.join(posix.dirname(importer), specifier.replace(/\?.*$/, ''))
  const home = homeOf(layer.path)
  const allowed = [...layer.may, home]
  // A nested layer is strict: what is around it is reached only where its row says so.
  return allowed.some((path) => isWithin(target, path)) ? null : wrong
}

function layerOf(file: string): Layer | null {
  const rows = layers.filter(({ path }) => isWithin(file, path))
  return rows.sort((left, right) => right.path.length - left.path.length)[0] ?? null
}

/** Rows for parts of the server are about packages: inside it, its own folders decide. */
function homeOf(path: string): string {
  return path.startsWith('server/src') ? 'server/src' : path
}

function isWithin(file: string, path: string): boolean {
  return file === path || file.startsWith(`${path}/`)
}

function isPackage(specifier: string, name: string): boolean {
  return specifier === name || specifier.startsWith(name.endsWith(':') ? name : `${name}/`)
}

function isTest(file: string): boolean {
  return /\.test\.tsx?$|(^|\/)testing\//.test(file)
}

function sourceFiles(): readonly string[] {
  return ['src', 'server/src', 'e2e', 'bench'].flatMap((folder) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .map((path) => posix.join(folder, path))
      .filter((path) => /\.[cm]?[jt]sx?$/.test(path) && !path.includes('node_modules')),
  )
}

describe('layers', () => {
  it('every import points the way that the table says', () => {
    const wrong = sourceFiles().flatMap((file) =>
      readImports(file, readFileSync(file, 'utf8')).map((specifier) => judge(file, specifier)),
    )
    expect(wrong.filter((reason) => reason !== null)).toEqual([])
  })

  it('there is no index file below src but the public entry', () => {
    expect(sourceFiles().filter((file) => /\/index\.[jt]sx?$/.test(file))).toEqual(['src/index.ts'])
  })

  it.each([
    ['a component may not reach the engine', 'src/components/chat/Chat.tsx', '../../engine/Outbox.ts'],
    ['a component may not reach the server', 'src/components/chat/Chat.tsx', '../../../server/src/app.ts'],
    ['the protocol reaches nothing', 'src/protocol/frame.ts', '../model/chat.ts'],
    ['React starts at the hooks', 'src/engine/createOutbox.ts', 'react'],
    ['only embed and the pages have react-dom', 'src/hooks/useChat.ts', 'react-dom/client'],
    ['the store has zustand without React', 'src/store/createStore.ts', 'zustand'],
    ['the query cache is at home in hooks', 'src/components/chat/Chat.tsx', '@tanstack/react-query'],
    ['the browser side has no Node', 'src/client/createClient.ts', 'node:fs'],
    ['the demo sees only the public entry', 'src/demo/mountDemo.tsx', '../hooks/useChat.ts'],
    ['the console has no wire', 'src/console/desk/Desk.tsx', '../../protocol/frame.ts'],
    [
      'only protocol.ts reaches out of the server',
      'server/src/rtm/peer.ts',
      '../../../src/protocol/frame.ts',
    ],
    ['drivers stay in the store', 'server/src/actions/sendEvent.ts', 'better-sqlite3'],
    ['actions never see a socket', 'server/src/actions/sendEvent.ts', 'ws'],
    ['journeys see public entries only', 'e2e/newcomer.spec.ts', '../src/engine/createCustomerEngine.ts'],
    ['tests obey their folder', 'src/store/chats.test.ts', '../engine/createOutbox.ts'],
    ['every file has a layer', 'src/helpers/stuff.ts', './more.ts'],
  ])('refuses: %s', (_rule, importer, specifier) => {
    expect(judge(importer, specifier)).not.toBeNull()
  })

  it.each([
    ['src/components/chat/Chat.tsx', '../../hooks/useChat.ts'],
    ['src/theme/createOpeningSheet.ts', './opening.css?inline'],
    ['src/embed/loader.ts', './options.ts'],
    ['src/store/createStore.ts', 'zustand/vanilla'],
    ['src/store/chats.test.ts', 'vitest'],
    ['server/src/protocol.ts', '../../src/protocol/frame.ts'],
    ['server/src/rtm/peer.ts', '../actions/sendEvent.ts'],
  ])('allows %s to import %s', (importer, specifier) => {
    expect(judge(importer, specifier)).toBeNull()
  })

  it('reads every way to name a module', () => {
    const text = `
      import type { A } from './a.ts'
      import './b.css?inline'
      export { c } from './c.ts'
      export * from './d.ts'
      const e = import('./e.ts')
      type F = import('./f.ts').F
      const text = "import './not.ts'"
    `
    expect(readImports('all.tsx', text)).toEqual([
      './a.ts',
      './b.css?inline',
      './c.ts',
      './d.ts',
      './e.ts',
      './f.ts',
    ])
  })
})
