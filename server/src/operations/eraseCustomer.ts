import { parseArgs } from 'node:util'
import { type StartResult, startFault } from '../config/configFault.ts'
import { success } from '../domain/result.ts'
import { createFiles } from '../files/createFiles.ts'
import { openMigratedDatabase } from '../openMigratedDatabase.ts'
import { systemClock } from '../platform/systemClock.ts'
import { createSqliteStore } from '../store/createSqliteStore.ts'
import { findData, type Variables } from './command.ts'
import { createErasures } from './createErasures.ts'
import { findServer } from './serverMark.ts'
import { eraseEveryMs } from './startErasing.ts'

const usage = 'Usage: erase-customer <customer id> [--license 1]'
/** A server that is busy for longer has been told all the same. */
const maxWaitMs = 10 * eraseEveryMs

/**
 * `erase-customer <customer id>`: forgets a customer with his chats, files, visits and tokens. Beside a running server
 * it is the server that does it, so that open connections end and agents are told; else it is done here.
 */
export async function eraseCustomer(
  args: readonly string[],
  variables: Variables,
): Promise<StartResult<string>> {
  const asked = readArguments(args)
  if (!asked.ok) return asked
  const place = await findData(variables)
  if (!place.ok) return place
  const { dataFolder, database: path, files: folder } = place.value
  const database = await openMigratedDatabase(path)
  try {
    const erasures = createErasures(database)
    erasures.ask(asked.value)
    if ((await findServer(dataFolder)) !== null) {
      for (let waitedMs = 0; waitedMs < maxWaitMs && erasures.isAsked(asked.value); waitedMs += 100) {
        await new Promise((resolve) => setTimeout(resolve, 100))
      }
      if (erasures.isAsked(asked.value)) return startFault('The running server has not done it yet; it will')
      return success('The running server has erased the customer')
    }
    const files = await createFiles({ folder, maxBytes: 0, clock: systemClock, log: silent })
    const { licenseId, customerId } = asked.value
    const erased = await createSqliteStore(database).eraseCustomer(licenseId, customerId)
    await files.remove(erased.uploadIds)
    erasures.done(asked.value)
    return success(
      erased.wasKnown
        ? `Erased the customer: ${erased.chatIds.length} chats, ${erased.uploadIds.length} files`
        : 'Nothing was known of this customer',
    )
  } finally {
    database.close()
  }
}

const silent = { debug: () => {}, info: () => {}, warn: () => {}, error: () => {} }

function readArguments(
  args: readonly string[],
): StartResult<{ readonly licenseId: number; readonly customerId: string }> {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { license: { type: 'string', default: '1' } },
    })
    const [customerId, ...rest] = positionals
    if (customerId === undefined || rest.length > 0) return startFault(usage)
    if (!/^\d{1,15}$/.test(values.license)) return startFault(`--license: expected a number. ${usage}`)
    return success({ licenseId: Number(values.license), customerId })
  } catch (cause) {
    return startFault(`${cause instanceof Error ? cause.message : String(cause)}. ${usage}`)
  }
}
