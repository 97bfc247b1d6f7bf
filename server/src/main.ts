import { type App, buildApp } from './app.ts'
import { findProjectRoot } from './config/findProjectRoot.ts'
import { readConfiguration } from './config/readConfiguration.ts'
import { readEnvironment } from './config/readEnvironment.ts'
import { StartFailure } from './StartFailure.ts'

/** A stop must be over within 10 s (contract.md); what hangs longer than this does not hold it up. */
const stopTimeoutMs = 9000
/** One Ctrl+C under npm arrives twice, from the terminal and from npm: an echo is no second signal. */
const echoMs = 500

async function main(): Promise<void> {
  let app: App | null = null
  let stoppingSince: number | null = null
  const stop = (): void => {
    // Nobody has been answered yet, so there is nothing to drain.
    if (app === null) process.exit(0)
    if (stoppingSince !== null) {
      // The operator insists: everything acknowledged is on the disk already.
      if (performance.now() - stoppingSince > echoMs) process.exit(0)
      return
    }
    stoppingSince = performance.now()
    setTimeout(() => process.exit(0), stopTimeoutMs).unref()
    app.close().then(
      () => process.exit(0),
      (error: unknown) => {
        process.stderr.write(`Parley did not stop cleanly: ${lineOf(error)}\n`)
        process.exit(1)
      },
    )
  }
  process.on('SIGTERM', stop)
  process.on('SIGINT', stop)

  const root = findProjectRoot()
  const environment = readEnvironment(process.env, root)
  if (!environment.ok) throw new StartFailure(environment.failure.message)
  const { configPath, configShownAs } = environment.value
  const config = await readConfiguration(configPath, configShownAs)
  if (!config.ok) throw new StartFailure(config.failure.message)

  app = await buildApp({ config: config.value, environment: environment.value, assetsFolder: root })
  const origin = await app.listen()
  process.stdout.write(`Parley is ready at ${origin}\n`)
}

const lineOf = (error: unknown): string => (error instanceof Error ? error.message : String(error))

main().catch((error: unknown) => {
  // A mistake of the operator is told in one line; a mistake of ours needs the stack.
  const known = error instanceof StartFailure
  const told = !known && error instanceof Error ? (error.stack ?? error.message) : lineOf(error)
  process.stderr.write(`Parley cannot start. ${told}\n`)
  process.exit(1)
})
