/**
 * @typedef {'server' | 'app' | 'widget' | 'package' | 'fixtures'} BuildName
 *
 * @typedef {object} Build
 * @property {string} outDir where the output stands, relative to the project's root; replaced as a whole
 * @property {readonly string[]} sources files and folders whose contents decide whether the output is stale
 * @property {(outDir: string) => Promise<void>} run writes the output into an empty folder (absolute path)
 */

const COMMON = [
  'package.json',
  'package-lock.json',
  'tsconfig.base.json',
  'scripts/build.mjs',
  'scripts/builds',
]
const CLIENT = [...COMMON, 'src', 'tsconfig.json', 'tailwind.config.js']

/**
 * Every output of the project, in the order in which they are made. The tools are loaded only when a build runs: the
 * server's process asks this table at every start.
 * @type {Readonly<Record<BuildName, Build>>}
 */
export const builds = {
  // Inside `server`, so that Node finds the packages that only the server's workspace has.
  server: {
    outDir: 'server/dist',
    sources: [...COMMON, 'server', 'src/protocol'],
    run: async (outDir) => (await import('./buildServer.mjs')).buildServer(outDir),
  },
  app: {
    outDir: 'dist/app',
    sources: [...CLIENT, 'index.html', 'public'],
    run: async (outDir) => (await import('./buildApp.mjs')).buildApp(outDir),
  },
  widget: {
    outDir: 'dist/widget',
    sources: CLIENT,
    run: async (outDir) => (await import('./buildWidget.mjs')).buildWidget(outDir),
  },
  package: {
    outDir: 'dist/package',
    sources: CLIENT,
    run: async (outDir) => (await import('./buildPackage.mjs')).buildPackage(outDir),
  },
  fixtures: {
    outDir: 'dist/fixtures',
    sources: [...CLIENT, 'e2e/fixtures'],
    run: async (outDir) => (await import('./buildFixtures.mjs')).buildFixtures(outDir),
  },
}

/** What the running server needs. */
export const SERVED = /** @type {const} */ (['server', 'app', 'widget'])
