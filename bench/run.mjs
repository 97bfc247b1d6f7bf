import { stdout } from 'node:process'
import { runnerImport } from 'vite'
import { projectRoot } from '../scripts/builds/projectRoot.mjs'

/** @import { Row } from './row.ts' */

/**
 * `npm run bench`: each line compares with a baseline that was measured in the same run, because only the ratio says
 * something about the code; the rest says something about the machine.
 */
async function main() {
  const options = { configFile: /** @type {const} */ (false), root: projectRoot }
  const append = await runnerImport(`${projectRoot}/bench/appendEvents.ts`, options)
  const send = await runnerImport(`${projectRoot}/bench/sendEvents.ts`, options)
  /** @type {Row[]} */
  const rows = [await append.module.appendEvents(), ...(await send.module.sendEvents())]
  stdout.write(`${table(rows)}\n`)
}

/** @param {readonly Row[]} rows */
function table(rows) {
  const lines = rows.map(({ what, value, baseline, unit, ratio }) => [
    what,
    `${value.toPrecision(3)} ${unit}`,
    `${baseline.value.toPrecision(3)} ${unit}`,
    baseline.what,
    ratio.toFixed(2),
  ])
  const all = [['measured', 'result', 'baseline', 'which is', 'ratio'], ...lines]
  const widths = [0, 1, 2, 3, 4].map((column) => Math.max(...all.map((line) => line[column]?.length ?? 0)))
  return all.map((line) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ')).join('\n')
}

await main()
