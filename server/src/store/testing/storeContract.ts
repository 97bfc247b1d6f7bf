import { chatContract } from './chatContract.ts'
import { eventContract } from './eventContract.ts'
import { listContract } from './listContract.ts'
import { peopleContract } from './peopleContract.ts'
import type { OpenStore } from './records.ts'

/** What every store must do; run by each implementation. */
export function storeContract(name: string, open: OpenStore): void {
  chatContract(name, open)
  eventContract(name, open)
  listContract(name, open)
  peopleContract(name, open)
}
