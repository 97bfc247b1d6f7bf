import { argv, stderr, stdout } from 'node:process'
import { parseArgs } from 'node:util'
import { runnerImport } from 'vite'
import { projectRoot } from '../scripts/builds/projectRoot.mjs'

/** Each is a file of this folder that exports a function of its own name. */
const names = ['client', 'server', 'widget', 'embed']

/**
 * `npm run bench -- [name …] [--quick]`: all of them, where none is named. Everything is compared with a baseline that
 * was measured in the same run, because only the ratio says something about the code; the rest says something about
 * the machine.
 */
async function main() {
  const { values, positionals } = parseArgs({
    args: argv.slice(2),
    allowPositionals: true,
    options: { quick: { type: 'boolean', default: false } },
  })
  const unknown = positionals.find((name) => !names.includes(name))
  if (unknown !== undefined) {
    stderr.write(`bench: found "${unknown}", expected ${names.join(', ')}\n`)
    process.exitCode = 1
    return
  }
  for (const name of positionals.length > 0 ? positionals : names) {
    const options = { configFile: /** @type {const} */ (false), root: projectRoot }
    const { module } = await runnerImport(`${projectRoot}/bench/${name}.ts`, options)
    await module[name]({
      quick: values.quick,
      print: (/** @type {string} */ text) => stdout.write(`${text}\n\n`),
    })
  }
}

await main()
