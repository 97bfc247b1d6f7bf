import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { env, stdout } from 'node:process'
import { createServer } from 'vite'
import { ensureBuilt } from './build.mjs'
import { projectRoot } from './builds/projectRoot.mjs'
import { viteCommon } from './builds/viteCommon.mjs'
import { findFreePort } from './findFreePort.mjs'

const host = env.HOST ?? '127.0.0.1'
const port = Number(env.PORT ?? 8080)
/** Everything that the server answers; the rest are pages and modules, which come from their sources. */
const SERVER_ADDRESSES =
  '^/(v3\\.\\d|customer|settings|console/directory|agent/session|agent/action|files|healthz|readyz|metrics|openapi\\.json|asyncapi\\.json|docs/api|widget\\.js|assets)(/|\\?|$)'
/** Editors save several files at once. */
const SETTLE_MS = 150

/**
 * `npm run dev`: pages reload from their sources, the server restarts when its sources change, and the script tag is
 * built when somebody asks for it. All of it under one address.
 */
async function main() {
  await ensureBuilt({ only: ['server', 'app', 'widget'] })
  const serverPort = await findFreePort()
  const server = await startServer(serverPort)
  const target = `http://127.0.0.1:${serverPort}`
  const vite = await createServer({
    ...viteCommon(),
    mode: 'development',
    logLevel: 'info',
    publicDir: 'public',
    plugins: [...(viteCommon().plugins ?? []), freshWidget()],
    server: {
      host,
      port,
      strictPort: true,
      watch: { ignored: ['**/dist/**', '**/data/**', '**/test-results/**'] },
      proxy: { [SERVER_ADDRESSES]: { target, ws: true } },
    },
  })
  let timer = setTimeout(() => undefined)
  vite.watcher.add([`${projectRoot}/server/src`, `${projectRoot}/parley.config.json`])
  vite.watcher.on('all', (_event, path) => {
    if (!/\/server\/src\/|\/src\/protocol\/|\/parley\.config\.json$/.test(path) || /\.test\.ts$/.test(path))
      return
    clearTimeout(timer)
    timer = setTimeout(server.restart, SETTLE_MS)
  })
  await vite.listen()
  stdout.write(`Parley is ready at http://${host}:${port}\n`)
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGTERM'])) {
    process.once(signal, async () => {
      clearTimeout(timer)
      await Promise.all([vite.close(), server.stop()])
      process.exit(0)
    })
  }
}

/**
 * The script tag's files are built, not served from sources: a page that embeds them must see what a website sees.
 * @returns {import('vite').Plugin}
 */
function freshWidget() {
  return {
    name: 'parley-fresh-widget',
    configureServer(vite) {
      vite.middlewares.use('/widget.js', (_request, _response, next) => {
        ensureBuilt({ only: ['widget'] }).then(() => next(), next)
      })
    },
  }
}

/**
 * The chat server as a process of its own, so that it can be restarted.
 * @param {number} serverPort
 */
async function startServer(serverPort) {
  const start = async () => {
    const started = spawn(process.execPath, ['--enable-source-maps', 'server/dist/main.js'], {
      cwd: projectRoot,
      env: { ...env, HOST: '127.0.0.1', PORT: `${serverPort}` },
      stdio: ['ignore', 'pipe', 2],
    })
    // Its one line on stdout says that it is ready, at an address that is only ours.
    if (started.stdout !== null) await Promise.race([once(started.stdout, 'data'), once(started, 'exit')])
    return started
  }
  let child = await start()
  let restarting = Promise.resolve()
  const stop = async () => {
    if (child.exitCode !== null || child.signalCode !== null) return
    const exited = once(child, 'exit')
    child.kill()
    await exited
  }
  const restart = async () => {
    try {
      await ensureBuilt({ only: ['server'] })
    } catch {
      // The compiler has said what is wrong; the server of before goes on until it is mended.
      return
    }
    await stop()
    child = await start()
    stdout.write('The server was restarted\n')
  }
  process.once('exit', () => child.kill())
  return {
    stop,
    restart: () => {
      restarting = restarting.then(restart)
    },
  }
}

await main()
